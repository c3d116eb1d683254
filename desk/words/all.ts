import { en } from "./en";
import { zh } from "./zh";

/** Every text, in each language. */
export const all = { en, zh };
