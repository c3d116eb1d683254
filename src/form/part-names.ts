import type { Text } from "../language";
import { cell, type Codec, listOf, type Member, NAME, text } from "../cells";
import { idFrom } from "./parts";

/** Members that scales, mappings and rules share: an id, which a name may stand for, and further names. */

const ID: Codec<string> = {
  write: (value) => value,
  read: (given) => ({ ok: true, value: idFrom(String(given)) }),
};

/** The id of a row; where it gives none, one made of its name. */
export function madeId(name: "label" | "title"): Member<string> {
  return cell("id", ID, (from) => {
    const called = text(name).read(from, "") as Text | undefined;
    return called === undefined ? undefined : idFrom(called.en);
  });
}

/** Further names, none where nothing is said. */
export const ALIASES: Member<readonly string[]> = cell("aliases", listOf(NAME), () => []);
