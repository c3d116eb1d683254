import { dateText } from "../../draft/shown-value";
import { changesOf, movedBy } from "../record/changes";
import { announced } from "./announcement";
import { GAP, type Head, type Page } from "./page";

/**
 * In a follow-up report, as the insurers' guideline asks of one: what is another ground than at the last report, with what
 * effect, and whether the rating is affirmed, raised or lowered.
 */
export function changesBlock(page: Page): void {
  const { pack, draft, assessment, form, history, previous } = page.order;
  if (form !== "follow-up") return;
  const { tell, language } = page;
  const [last] = history;
  page.block("report.changes", () => {
    const before = last?.rating ?? previous?.outputs.final ?? "";
    const now = announced(page);
    const moved = now === undefined ? null : movedBy(pack, now, before);
    if (moved !== null)
      page.paragraph(
        tell(moved === 0 ? "report.affirmed" : moved > 0 ? "report.raised" : "report.lowered", {
          ...{ before, final: now ?? GAP, n: Math.abs(moved) },
        }),
      );
    if (previous === null || previous === undefined) {
      page.paragraph(tell("report.noRecord"));
      return;
    }
    const date = dateText(previous.title.date, language);
    const results: readonly Head[] = [
      [tell("sheet.result"), 4],
      [tell("report.before"), 2],
      [tell("report.now"), 2],
    ];
    page.heads(results);
    for (const [key, was, is] of [
      ["sheet.final", previous.outputs.final, assessment.final],
      ["sheet.standalone", previous.outputs.standalone, assessment.standalone],
    ] as const)
      page.row(results, [tell(key), was ?? GAP, is ?? GAP], ["cell", "mark", "mark"]);
    const all = changesOf(pack, draft, previous, language);
    page.note(tell(all.length === 0 ? "report.noChange" : "report.changesNote", { date }));
    if (all.length === 0) return;
    const grounds: readonly Head[] = [
      ...([
        [tell("sheet.item"), 3],
        [tell("report.before"), 2],
        [tell("report.now"), 2],
      ] as const),
      [tell("report.without"), 1],
    ];
    page.heads(grounds);
    for (const { label, before: was, now: is, without } of all)
      page.row(grounds, [label, was, is, without === "" ? GAP : without], ["cell", "mark", "mark", "mark"]);
  });
}
