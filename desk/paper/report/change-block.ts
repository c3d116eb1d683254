import { dateText } from "../../draft/shown-value";
import { changesOf, movedBy } from "../record/changes";
import { announced } from "./announcement";
import { GAP, type Page } from "./page";

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
    const results = [
      ["sheet.final", previous.outputs.final, assessment.final],
      ["sheet.standalone", previous.outputs.standalone, assessment.standalone],
    ] as const;
    page.table(
      [tell("sheet.result"), tell("report.before"), tell("report.now")],
      results.map(([key, was, is]) => [tell(key), was ?? GAP, is ?? GAP]),
      ["cell", "mark", "mark"],
    );
    const all = changesOf(pack, draft, previous, language);
    page.note(tell(all.length === 0 ? "report.noChange" : "report.changesNote", { date }));
    if (all.length === 0) return;
    page.table(
      [tell("sheet.item"), tell("report.before"), tell("report.now"), tell("report.without")],
      all.map(({ label, before: was, now: is, without }) => [
        ...[label, was, is],
        without === "" ? GAP : without,
      ]),
      ["cell", "mark", "mark", "mark"],
    );
  });
}
