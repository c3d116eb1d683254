import type { MessageKey } from "../words";
import { shell } from "../words/en/shell";

/** A place of an assessment: that there is one is said by its title, `place.…` in the words of the shell. */
export type Place = MessageKey extends infer Key ? (Key extends `place.${infer Name}` ? Name : never) : never;

const TITLE = "place.";

/** The places of an assessment, in the order of the work: that of their titles. */
export const PLACES: readonly Place[] = Object.keys(shell).flatMap((key) =>
  key.startsWith(TITLE) ? [key.slice(TITLE.length) as Place] : [],
);
