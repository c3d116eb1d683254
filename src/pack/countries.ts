import { keyForm } from "../text";
import { shippedParts } from "./shipped";

let known: ReadonlyMap<string, string> | undefined;

function codes(): ReadonlyMap<string, string> {
  return (known ??= new Map(
    Object.entries(shippedParts.countries.value.countries).flatMap(([code, names]) =>
      [code, ...names].map((name) => [placeForm(name), code] as const),
    ),
  ));
}

/** Brackets, points and commas do not tell places apart, nor does an accent or "the". */
function placeForm(name: string): string {
  return keyForm(name.normalize("NFD").replace(/[\p{M}().,，。'’]/gu, "")).replace(/^the/, "");
}

/**
 * Finds what tells a place from another: the ISO code of a country named in English or Chinese or by a code, else its own
 * spelling. A name that nobody lists is thus a place of its own, so that a doubt never makes two places one.
 */
export function placeCode(name: string): string {
  return codes().get(placeForm(name)) ?? placeForm(name);
}
