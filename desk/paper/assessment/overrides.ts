import { findEnterable, gradeNameAt, labelOf, type Language, type Pack } from "../../../src";
import type { Draft } from "../../draft/draft";
import { say, type MessageKey } from "../../words";
import { overridesOf } from "../../draft/overrides";
import { dateText, valueText } from "../../draft/shown-value";
import { code, heading, text, type Rows } from "../cells/rows";
import { gapIn } from "./inputs";

/** One departure from the model as the sheet shows it. */
export interface OverrideRow {
  readonly key: string;
  readonly label: string;
  /** The model's grade, with the value that it was graded by. */
  readonly model: string;
  readonly given: string;
  readonly reason: string;
  readonly text: string;
  readonly expires: string;
}

/** Lists the overrides of an assessment in the order of the walk. */
export function overrideRows(pack: Pack, draft: Draft, language: Language): readonly OverrideRow[] {
  return overridesOf(pack, draft).map(({ item, given, model, override }) => {
    const member = findEnterable(pack, item);
    const value =
      member?.kind === "measured" && model?.value !== undefined
        ? bracketed(valueText(model.value, member.unit, language), language)
        : "";
    return {
      key: item,
      label: labelOf(pack, item)[language],
      model: model === null ? gapIn(language) : `${gradeNameAt(pack, item, model.grade)[language]}${value}`,
      given: gradeNameAt(pack, item, given)[language],
      reason:
        override.reason === ""
          ? say(language, "sheet.noReason")
          : say(language, `override.reason.${override.reason}`),
      text: override.text,
      expires: override.expires,
    };
  });
}

function bracketed(words: string, language: Language): string {
  return language === "zh" ? `（${words}）` : ` (${words})`;
}

const GIVEN_COLUMN = 3;

/** The overrides with their reasons: label, key, the model's grade and the given one; reason, date and text under the rest. */
export function overrideBlock(rows: Rows, overrides: readonly OverrideRow[], language: Language): void {
  const tell = (key: MessageKey) => say(language, key);
  const last = rows.widths.length - 1;
  const reasonColumn = GIVEN_COLUMN + 1;
  const gap = Array<null>(Math.max(0, last - reasonColumn - 2)).fill(null);
  rows.add([text(tell("sheet.overrides"), "heading")]);
  const heads = [tell("sheet.model"), tell("sheet.givenGrade"), tell("override.reason")];
  rows.add([
    text(tell("sheet.item"), "header"),
    heading("key", language === "zh" ? "" : "key"),
    ...heads.map((head) => text(head, "header")),
    ...gap.map(() => text("", "header")),
    text(tell("override.expires"), "header"),
    text(tell("override.text"), "header"),
  ]);
  const top = rows.next;
  for (const row of overrides) {
    const cells = [
      text(row.label, "label"),
      code(row.key, language),
      text(row.model, "plain"),
      text(row.given, "plain"),
      text(row.reason, "note"),
      ...gap,
      text(language === "zh" ? dateText(row.expires, language) : row.expires, "plain"),
      text(row.text, "note"),
    ];
    rows.addMerged(cells, reasonColumn, last - 2);
  }
  rows.tables.push({ head: top, to: rows.next });
}
