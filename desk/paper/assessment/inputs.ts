import {
  gradeNameAt,
  itemsOf,
  labelOf,
  statedGradeText,
  unitInChinese,
  type Enterable,
  type Given,
  type Language,
  type Pack,
  type Unit,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { evidenceText } from "../../draft/evidence";
import { STATED_LABELS } from "../../draft/label";
import { isGap, numberFormatOf, readNotches, readTyped } from "../../draft/numbers";
import { givenChecks, statements } from "../../draft/subject";
import { givenIds } from "../../draft/structure";
import { say } from "../../words";
import { computedText } from "../../draft/statement/computed-text";

/** What stands in a cell of the inputs table where nothing is given: a blank could be read as 0. */
export const GAP = "n/a";

/** The same as a reader's language writes it; the functions read both. */
export function gapIn(language: Language): string {
  return language === "zh" ? "--" : GAP;
}

/** One row of the inputs table: what is given for a key, by column. */
export interface InputRow {
  readonly key: string;
  readonly label: string;
  /** By column: `value`, `unit` and the periods. Null is a gap. */
  readonly cells: Readonly<Record<string, Given>>;
  /** The columns in which the analyst may give something. */
  readonly open: readonly string[];
  readonly numberFormat: string;
  readonly source: string;
}

/** Lists the period columns of a methodology's inputs table, oldest first; none where it measures nothing by year. */
export function periodColumns(pack: Pack): readonly string[] {
  const keys = pack.items.flatMap((item) => (item.kind === "measured" ? (item.periods?.keys ?? []) : []));
  const age = (key: string) => Number(/\d+$/.exec(key)?.[0] ?? 0);
  return [...new Set(keys)].sort((a, b) => age(b) - age(a));
}

/** A grade or a symbol as a cell holds it: digits alone are a number, as an analyst would type them. */
function wordCell(text: string | undefined): Given {
  if (text === undefined || isGap(text)) return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

function unitCell(unit: Unit, given: string | undefined, language: Language): Given {
  switch (unit.kind) {
    case "fraction":
      return "%";
    case "multiple":
      return language === "zh" ? "倍" : "x";
    case "number":
      return language === "zh" ? "数" : "number";
    case "amount":
      if (given === undefined || given === "") return null;
      return language === "zh" ? unitInChinese(given) : given;
  }
}

type NumberMember = Extract<Enterable, { kind: "measured" | "quantity" }>;

function measuredCells(member: NumberMember, draft: Draft, language: Language): InputRow["cells"] {
  const answer = draft.answers[member.id] ?? {};
  const unit = unitCell(member.unit, answer.unit, language);
  const stated = member.kind === "measured" ? answer.override?.grade : undefined;
  if (stated !== undefined) return { value: statedGradeText(stated), unit };
  if (answer.periods === undefined) return { value: readTyped(answer.value, member.unit), unit };
  const periods = Object.entries(answer.periods).map(
    ([key, text]) => [key, readTyped(text, member.unit)] as const,
  );
  return { value: null, unit, ...Object.fromEntries(periods) };
}

/** What is given in the words of a Chinese paper, which are read as the grades and options that they name. */
function named(pack: Pack, id: string, given: string | undefined, language: Language): string | undefined {
  return given === undefined || language === "en" ? given : gradeNameAt(pack, id, given).zh;
}

function cellsOf(pack: Pack, member: Enterable, draft: Draft, language: Language): InputRow["cells"] {
  const answer = draft.answers[member.id];
  switch (member.kind) {
    case "measured":
    case "quantity":
      return measuredCells(member, draft, language);
    case "notches":
      return { value: readNotches(answer?.value) };
    case "rating":
      return {
        value: wordCell(answer?.value),
        unit: wordCell(answer?.unit === "" ? undefined : answer?.unit),
      };
    default:
      return { value: wordCell(named(pack, member.id, answer?.value, language)) };
  }
}

function checkRows(pack: Pack, draft: Draft, language: Language): readonly InputRow[] {
  return givenChecks(pack).map(({ id, label, test }): InputRow => {
    const answer = draft.answers[id] ?? {};
    const unit = test.kind === "number" ? test.unit : undefined;
    const amount = unit?.kind === "amount";
    return {
      key: id,
      label: label[language],
      cells:
        unit === undefined
          ? { value: wordCell(answer.value) }
          : { value: readTyped(answer.value, unit), unit: unitCell(unit, answer.unit, language) },
      open: amount ? ["value", "unit"] : ["value"],
      numberFormat: unit === undefined ? "General" : numberFormatOf(unit, language),
      source: sourceOf(draft, id, language),
    };
  });
}

function openColumns(member: Enterable): readonly string[] {
  // In the place of a unit stands the scale of a rating given by others.
  if (member.kind === "rating" && member.scales.length > 1) return ["value", "unit"];
  if (member.kind !== "measured" && member.kind !== "quantity") return ["value"];
  const periods = member.kind === "measured" ? (member.periods?.keys ?? []) : [];
  return ["value", ...(member.unit.kind === "amount" ? ["unit"] : []), ...periods];
}

function sourceOf(draft: Draft, id: string, language: Language): string {
  const answer = draft.answers[id];
  return [evidenceText(answer?.evidence, language), answer?.link, computedText(answer, language)]
    .filter((text) => text !== undefined && text !== "")
    .join(" · ");
}

/** Lists the rows of the inputs table: everything that counts, given or not, then the analyst's statements. */
export function inputRows(pack: Pack, draft: Draft, language: Language): readonly InputRow[] {
  const given = givenIds(pack, draft.modes);
  const items = itemsOf(pack)
    .filter(({ id }) => given.has(id))
    .map((member): InputRow => {
      return {
        key: member.id,
        label: labelOf(pack, member.id)[language],
        cells: cellsOf(pack, member, draft, language),
        open: openColumns(member),
        numberFormat: "unit" in member ? numberFormatOf(member.unit, language) : "General",
        source: sourceOf(draft, member.id, language),
      };
    });
  const stated = statements(draft).map(({ key, value }): InputRow => {
    const label = say(language, STATED_LABELS[key]);
    const shown =
      key === "outlook" && language === "zh"
        ? (pack.outlooks.find(({ id }) => id === value)?.label.zh ?? value)
        : value;
    return { key, label, cells: { value: shown }, open: ["value"], numberFormat: "General", source: "" };
  });
  return [...items, ...checkRows(pack, draft, language), ...stated];
}
