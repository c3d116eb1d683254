import {
  findEnterable,
  itemsOf,
  toUnit,
  type Basis,
  type Given,
  type Language,
  type Pack,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { basisOf } from "../../draft/cite";
import { inputRows, type InputRow } from "../assessment/inputs";

/** One input in the assessment and in every scenario: a line of the sheet that sets them side by side. */
export interface SideRow {
  readonly key: string;
  readonly label: string;
  /** `value`, or the period that it is of. */
  readonly part: string;
  /** In which all cells count; null where numbers have none. */
  readonly unit: string | null;
  /** The assessment's first, then each scenario's; null is a gap. */
  readonly cells: readonly Given[];
  readonly numberFormat: string;
  readonly basis: Basis["basis"] | null;
  /** Whether a scenario gives it otherwise than the assessment. */
  readonly differs: boolean;
}

/** Brings a number into the unit of its line; one whose unit cannot be read says so in place of a number. */
function inUnit(pack: Pack, key: string, given: Given, unit: Given, wanted: string): Given {
  if (typeof given !== "number" || unit === wanted) return given;
  const member = findEnterable(pack, key);
  const check = pack.checks?.find(({ id }) => id === key)?.test;
  const own =
    member !== undefined && "unit" in member ? member.unit : check?.kind === "number" ? check.unit : null;
  if (own === null) return given;
  const [from, to] = [unit, wanted].map((form) => toUnit(1, String(form ?? ""), own, key));
  if (from?.ok !== true || to?.ok !== true) return `${String(given)} ${String(unit ?? "?")}`;
  return Number(((given * from.value) / to.value).toPrecision(15));
}

function sideRows(pack: Pack, rows: readonly (InputRow | undefined)[]): readonly SideRow[] {
  const known = rows.find((row) => row !== undefined);
  if (known === undefined) return [];
  const { key, label, numberFormat } = known;
  const units = rows.map((row) => row?.cells["unit"] ?? null);
  const unit = units.find((one) => one !== null) ?? null;
  const given = (row: InputRow | undefined, part: string, index: number) =>
    inUnit(pack, key, row?.cells[part] ?? null, units[index] ?? null, String(unit ?? ""));
  const parts = new Set(
    rows.flatMap((row) => Object.keys(row?.cells ?? {}).filter((part) => part !== "unit")),
  );
  const said = [...parts].filter((part) => rows.some((row) => (row?.cells[part] ?? null) !== null));
  const member = findEnterable(pack, key);
  const basis = member === undefined ? undefined : basisOf(member)?.basis;
  // What nobody gives has one line, to be filled in.
  return (said.length === 0 ? ["value"] : said).map((part) => {
    const cells = rows.map((row, index) => given(row, part, index));
    return {
      ...{ key, label, part, numberFormat, cells },
      unit: unit === null ? null : String(unit),
      basis: basis ?? null,
      differs: cells.some((cell) => cell !== cells[0]),
    };
  });
}

/**
 * Sets the inputs of an assessment and of copies of it side by side: those that differ first, otherwise in the order of the
 * walk. Lines that nobody fills in are left out where they are of checks.
 */
export function inputsSideBySide(
  pack: Pack,
  drafts: readonly Draft[],
  language: Language,
): readonly SideRow[] {
  const columns = drafts.map(
    (draft) => new Map(inputRows(pack, draft, language).map((row) => [row.key, row])),
  );
  const keys = [
    ...itemsOf(pack).map(({ id }) => id),
    ...(pack.checks ?? []).map(({ id }) => id),
    ...["outlook", "mapping"],
  ];
  const isItem = (key: string) => findEnterable(pack, key) !== undefined;
  const inputs = keys
    .map((key) =>
      sideRows(
        pack,
        columns.map((rows) => rows.get(key)),
      ),
    )
    .filter((parts) => parts.some(({ key, cells }) => isItem(key) || cells.some((cell) => cell !== null)));
  const moved = (parts: readonly SideRow[]) => parts.some(({ differs }) => differs);
  return [...inputs.filter(moved), ...inputs.filter((parts) => !moved(parts))].flat();
}
