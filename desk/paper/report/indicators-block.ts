import type { Given, Unit } from "../../../src";
import { amountWords } from "../../draft/shown-value";
import { yearText } from "../../draft/years";
import { indicatorsOf } from "./findings";
import { GAP, type Entry, type Page } from "./page";
import { formatOf, unitText, withUnit } from "./units";

/** The figures that were given: a row each with its unit, a column for each year, and what counts with its grade. */
export function indicatorsBlock(page: Page): void {
  const { pack, draft, assessment } = page.order;
  const all = indicatorsOf(pack, draft, assessment, page.language);
  if (all.length === 0) return;
  const { tell } = page;
  const age = (key: string) => Number(/\d+$/.exec(key)?.[0] ?? 0);
  const periods = [...new Set(all.flatMap(({ years }) => Object.keys(years)))]
    .sort((a, b) => age(b) - age(a))
    .slice(-4);
  const hasGrade = all.some(({ grade }) => grade !== "");
  const heads = [
    tell("sheet.item"),
    ...periods.map((key) => yearHead(key, page)),
    tell(periods.length === 0 ? "item.value" : "report.counts"),
    ...(hasGrade ? [tell("sheet.grade")] : []),
  ];
  const rows = all.map(({ label, unit, years, value, grade }) => [
    withUnit(label, unitText(unit, page), page),
    ...periods.map((key) => figure(years[key] ?? null, unit, page)),
    figure(value, unit, page),
    ...(hasGrade ? [grade === "" ? GAP : grade] : []),
  ]);
  page.block("report.indicators", () => {
    page.table(heads, rows, ["cell", ...periods.map(() => "number" as const), "number", "mark"]);
  });
}

/** Heads a year: by its number where the latest one is stated, else by its place. */
export function yearHead(key: string, { order, language }: Page): string {
  return yearText(key, order.draft.issuer.year, language);
}

/** A figure as a number whose unit stands beside the item's name. */
function figure(value: Given, unit: Unit, page: Page): Entry {
  if (typeof value !== "number") return value === null ? GAP : String(value);
  if (unit.kind === "fraction") return { number: value, format: "0.00%" };
  if (unit.kind === "multiple") return { number: value, format: "0.00" };
  const times = unit.kind === "amount" ? amountWords(unit, page.language).times : 1;
  return { number: Number((value * times).toPrecision(15)), format: formatOf(unit, page) };
}
