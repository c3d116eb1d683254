import type { Language } from "../../../src";
import { say, type Facts, type MessageKey } from "../../words";
import { plain, text, type Rows } from "../cells/rows";
import type { SimulationReport } from "./report";

/** Writes a simulation as a plain table: what was drawn, by which seed, and how often each rating came up. */
export function simulationBlock(
  rows: Rows,
  { simulation, of, varied }: SimulationReport,
  language: Language,
): void {
  const tell = (key: MessageKey, facts?: Facts) => say(language, key, facts);
  const last = rows.widths.length - 1;
  const { ratings, incomplete, runs, seed, base } = simulation;
  rows.block(tell("simulate.title"), () => {
    rows.add([text(tell("simulate.title"), "heading")]);
    rows.addMerged([text(tell("simulate.told", { of, runs, seed }), "note")], 0, last);
    const heads = [tell("figure.rating"), tell("simulate.count"), tell("simulate.share"), ""];
    rows.add(heads.map((head) => text(head, "header")));
    const line = (name: string, count: number, mark: string) =>
      rows.add([
        text(name, "label"),
        plain(count, "plain", "#,##0"),
        plain(runs === 0 ? 0 : count / runs, "plain", "0.0%"),
        text(mark, "plain"),
      ]);
    for (const { symbol, count } of ratings)
      line(symbol, count, symbol === base ? tell("simulate.base") : "");
    if (incomplete > 0) line(tell("simulate.unrated"), incomplete, "");
    rows.add([text(tell("simulate.varied"), "header"), text(tell("simulate.from"), "header")]);
    for (const one of varied) rows.addMerged([text(one.label, "label"), text(one.text, "note")], 1, last);
    rows.addMerged([text(tell("simulate.note"), "note")], 0, last);
  });
}
