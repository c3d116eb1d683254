/**
 * How often a law draws: what a run of the suite can spare, drawn anew each time where no seed is named, and all of it in
 * `npm run laws`.
 */
export function draws(usual: number, all: number): number {
  return process.env["NOTCHBOOK_LAWS"] === "all" ? all : usual;
}
