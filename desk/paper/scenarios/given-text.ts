import { findEnterable, unitInChinese, type Assessment, type Language, type Pack } from "../../../src";
import type { Draft } from "../../draft/draft";
import { readTyped } from "../../draft/numbers";
import { shownOf } from "../../draft/shown";
import { valueText } from "../../draft/shown-value";
import { modeOf } from "../../draft/structure";
import { say } from "../../words";

function numberText(pack: Pack, draft: Draft, id: string, language: Language): string {
  const member = findEnterable(pack, id);
  if (member?.kind !== "measured" && member?.kind !== "quantity") return "";
  const { value, periods, unit } = draft.answers[id] ?? {};
  const write = (text: string | undefined): string => {
    const given = readTyped(text, member.unit);
    if (typeof given !== "number") return given === null ? "" : String(given);
    if (member.unit.kind !== "amount") return valueText(given, member.unit, language);
    return language === "zh"
      ? `${String(given)}${unitInChinese(unit ?? "")}`
      : [String(given), unit ?? ""].join(" ").trim();
  };
  if (periods === undefined) return write(value);
  return Object.entries(periods)
    .map(([key, text]) => [key, write(text)] as const)
    .flatMap(([key, text]) => (text === "" ? [] : [`${key} ${text}`]))
    .join(" · ");
}

/** Shows what an item is given as, with the grade that a measure comes to. */
export function givenText(
  pack: Pack,
  draft: Draft,
  { grades }: Assessment,
  id: string,
  language: Language,
): string {
  const member = findEnterable(pack, id);
  const answer = draft.answers[id];
  const grade = grades.find((one) => one.id === id);
  switch (member?.kind) {
    case undefined:
      return id;
    case "measured": {
      if (answer?.override?.grade !== undefined)
        return say(language, "whatif.stated", { grade: answer.override.grade });
      const value = numberText(pack, draft, id, language);
      if (value === "") return say(language, "whatif.notGiven");
      return grade === undefined ? value : say(language, "whatif.graded", { value, grade: grade.grade });
    }
    case "quantity":
      return numberText(pack, draft, id, language) || say(language, "whatif.notGiven");
    case "grade":
      if (modeOf(pack, member, draft.modes) === "measure")
        return say(language, "whatif.built", { grade: grade?.grade ?? "–" });
      break;
    default:
  }
  const text = (answer?.value ?? "").trim();
  return text === "" ? say(language, "whatif.notGiven") : shownOf(pack, id, text, language);
}
