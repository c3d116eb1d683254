import { calibrationRows, findPack, calibratePack, type GivenNumber, type Pack } from "../../src";

/** A pack that ships, which must be there. */
export function packNamed(id: string): Pack {
  const found = findPack(id, "method");
  if (!found.ok) throw new Error(id);
  return found.value;
}

/** Tells whether a pack leaves anything to calibrate: one whose publisher prints every number is a pack like any other. */
export function hasHouseNumbers(pack: Pack): boolean {
  return calibrationRows(pack).some(({ value }) => typeof value === "number");
}

/** A table's rows: the first stands in row 3, under the method and the headings. */
export function rowsOf(values: Readonly<Record<string, GivenNumber["value"]>>): readonly GivenNumber[] {
  return Object.entries(values).map(([path, value], index) => ({ at: `row ${index + 3}`, path, value }));
}

/** A pack with other house numbers, which must keep the laws. */
export function overlaid(pack: Pack, values: Readonly<Record<string, GivenNumber["value"]>>): Pack {
  const changed = calibratePack(pack, rowsOf(values));
  if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
  return changed.value;
}

/** Tianfu's scorecard as printed: business risk 1.8, A; financial risk 1, F1; AAA. Some rows changed or, undefined, left out. */
export function tianfuEntries(changes: Readonly<Record<string, string | number | undefined>> = {}) {
  const values: Readonly<Record<string, string | number | undefined>> = {
    "regional-economy": 1,
    "industry-risk": 3,
    governance: 2,
    "risk-management": 2,
    "business-operation": 1,
    "asset-quality": 1,
    profitability: 1,
    "capital-structure": 1,
    "claims-paying-capacity": 1,
    "individual-adjustment": 0,
    "shareholder-strength": "none",
    "government-strength": "none",
    ...changes,
  };
  const entries = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
  return { entries };
}
