import { withAside, type Unit } from "../../../src";
import { numberFormatOf } from "../../draft/numbers";
import { amountWords } from "../../draft/shown-value";
import type { Page } from "./page";

/** The format of a measure's cells in the report's language. */
export function formatOf(unit: Unit, { language }: Page): string {
  return numberFormatOf(unit, language);
}

/** Names the unit that stands beside the name of what it is of; "" where its cells say it. */
export function unitText(unit: Unit, { language }: Page): string {
  switch (unit.kind) {
    case "multiple":
      return language === "zh" ? "倍" : "x";
    case "amount":
      return amountWords(unit, language).words;
    // A percentage says so in its cells.
    default:
      return "";
  }
}

/** Puts a unit behind a name. */
export function withUnit(label: string, unit: string, { language }: Page): string {
  if (unit === "") return label;
  return withAside(language, label, unit);
}
