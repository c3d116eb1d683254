import { checkStateText, type Assessment, type CheckState, type Language, type Pack } from "../../../src";
import { citeText } from "../../draft/cite";
import { say } from "../../words";

/** One check as the sheet shows it. */
export interface CheckRow {
  readonly label: string;
  readonly force: string;
  readonly state: string;
  /** Whether nothing is known of it. */
  readonly isOpen: boolean;
  readonly rule: string;
  readonly cite: string;
}

/**
 * Lists the checks of a methodology with their state: as it is stated, or where the tool knows it, as it is.
 * @param known what the tool knows of duties
 */
export function checkRowsOf(
  pack: Pack,
  assessment: Assessment,
  language: Language,
  known: ReadonlyMap<string, CheckState>,
): readonly CheckRow[] {
  return (pack.checks ?? []).map(({ id, label, force, rule, cite }) => {
    const state = known.get(id) ?? assessment.checks.find((check) => check.id === id)?.state ?? "open";
    return {
      label: label[language],
      force: say(language, `check.${force}`),
      state: checkStateText(state)[language],
      isOpen: state === "open",
      rule: rule[language],
      cite: citeText(cite, language),
    };
  });
}
