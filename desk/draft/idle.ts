import { idleInputs, itemsOf, type Pack } from "../../src";
import { isAnswered, type Draft } from "./draft";
import { givenIds } from "./structure";
import { subjectOf } from "./subject";

/** Lists the items that the analyst answered and that had no effect on the rating, in the order of the methodology. */
export function idleAnswers(pack: Pack, draft: Draft): readonly string[] {
  const given = givenIds(pack, draft.modes);
  const idle = new Set(idleInputs(pack, subjectOf(pack, draft)));
  return itemsOf(pack).flatMap(({ id }) =>
    isAnswered(draft.answers[id]) && (!given.has(id) || idle.has(id)) ? [id] : [],
  );
}
