import { help } from "./help";

/** What a command did: text for stdout and stderr, and the exit code (0 done, 1 an error as the answer, 2 bad usage or files). */
export interface Result {
  readonly output: string;
  readonly errors: string;
  readonly code: 0 | 1 | 2;
}

/** How a command reaches the world. */
export interface Surroundings {
  readFile(path: string): Promise<string>;
  /** Writes a new file; fails where there is one already. */
  writeFile(path: string, text: string): Promise<void>;
  readBytes(path: string): Promise<Uint8Array>;
  /** Writes a file; one that is there fails it, or is replaced as a whole where that is asked for. */
  writeBytes(path: string, bytes: Uint8Array, replace: boolean): Promise<void>;
  readInput(): Promise<string>;
  /** Says how far a long work is. */
  progress(text: string): void;
  /** The time (ISO) at which something is said to be written. */
  now(): string;
  /** Prints a workbook as PDF; says why it cannot be, such as that there is no program that does it. */
  printPdf(workbook: Uint8Array): Promise<Printed>;
}

export type Printed =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string };

/** Makes the result of a command that did what was asked. */
export function done(output: string): Result {
  return { output, errors: "", code: 0 };
}

/** Makes the result of a command that cannot be understood. */
export function usage(reason: string): Result {
  return { output: "", errors: `${reason}\n\n${help}`, code: 2 };
}

/** Makes the result of a command that was understood and could not be done. */
export function refused(reason: string): Result {
  return { output: "", errors: reason, code: 2 };
}
