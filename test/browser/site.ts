import { buildIfStale, serve, type Served } from "../../build/site";

/** Before the browser tests: the site is built from the sources as they are now. */
export async function setup(): Promise<void> {
  await buildIfStale();
}

/** Serves what was built on a free port, with the headers that `npm start` sends. */
export function serveSite(): Promise<Served> {
  return serve({ port: 0 });
}
