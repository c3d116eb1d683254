import { bandOf, bandsInForce, type Assessment, type MeasuredItem } from "../../../src";
import { bandRows, type BandRow } from "../../../desk/draft/bands";
import { readTyped } from "../../../desk/draft/numbers";
import { usePane } from "../context";

/** The bands of a measure as they stand now, and where its value lies in them. */
export interface MeasureBands {
  readonly rows: readonly BandRow[];
  /** The grade by which the thresholds move; absent where none does. */
  readonly shiftGrade: string | undefined;
  /** What the model says of the value, whatever an override says. */
  readonly graded: Assessment["grades"][number] | undefined;
  readonly value: number | undefined;
  /** The band in which the value lies. */
  readonly here: BandRow | undefined;
}

/** Finds the bands of a measure that are in force, and its value in them. */
export function useBands(item: MeasuredItem): MeasureBands {
  const { language, assessment, overrides, draft } = usePane();
  const shiftGrade =
    item.shift === undefined ? undefined : assessment.grades.find(({ id }) => id === item.shift?.by)?.grade;
  const rows = bandRows(item, language, bandsInForce(item, shiftGrade));
  // An override beside it leaves the bands with what the model says.
  const overridden = overrides.find((one) => one.item === item.id);
  const graded =
    overridden === undefined
      ? assessment.grades.find(({ id }) => id === item.id)
      : (overridden.model ?? undefined);
  const value = graded?.value ?? loneValue(item, draft.answers[item.id]?.value);
  const bands = rows.map(({ band }) => band);
  const band = value === undefined ? null : bandOf(value, bands, item.edge);
  return { rows, shiftGrade, graded, value, here: rows.find((row) => row.band === band) };
}

/** A value shows in the bands before the rest of the assessment lets it be graded. Amounts need their unit first. */
function loneValue(item: MeasuredItem, text: string | undefined): number | undefined {
  if (item.unit.kind === "amount" || item.shift !== undefined) return undefined;
  const given = readTyped(text, item.unit);
  return typeof given === "number" ? given : undefined;
}
