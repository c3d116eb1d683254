import type { Language } from "../../src";
import { say } from "../words";

/**
 * Names the year of a period: by its number where the latest year of the figures is stated, else by its place.
 * @param key `FY`, `FY-1` and so on
 * @param latest the latest year, four digits
 */
export function yearText(key: string, latest: string | undefined, language: Language): string {
  const year = Number(latest ?? "");
  const back = Number(/\d+$/.exec(key)?.[0] ?? 0);
  if (Number.isInteger(year) && year > 1900) {
    const text = String(year - back);
    return language === "zh" ? `${text}年` : text;
  }
  return back === 0 ? say(language, "report.latestYear") : say(language, "report.yearsBack", { n: back });
}
