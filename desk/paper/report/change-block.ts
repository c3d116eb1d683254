import { text } from "../cells/rows";
import { changesOf, movedBy } from "./changes";
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
    const moved = assessment.final === undefined ? null : movedBy(pack, assessment.final, before);
    if (moved !== null)
      page.paragraph(
        tell(moved === 0 ? "report.affirmed" : moved > 0 ? "report.raised" : "report.lowered", {
          ...{ before, final: assessment.final ?? GAP, n: Math.abs(moved) },
        }),
      );
    if (previous === null || previous === undefined) {
      page.paragraph(tell("report.noRecord"));
      return;
    }
    const { date } = previous.title;
    page.header([tell("sheet.result"), tell("report.before"), tell("report.now"), "", ""]);
    for (const [key, was, is] of [
      ["sheet.final", previous.outputs.final, assessment.final],
      ["sheet.standalone", previous.outputs.standalone, assessment.standalone],
    ] as const)
      page.rows.add([text(tell(key), "label"), text(was ?? GAP, "plain"), text(is ?? GAP, "plain")]);
    const all = changesOf(pack, draft, previous, language);
    page.paragraph(tell(all.length === 0 ? "report.noChange" : "report.changesNote", { date }));
    if (all.length === 0) return;
    page.header([
      ...[tell("sheet.item"), tell("report.before"), tell("report.now")],
      ...[tell("report.without"), ""],
    ]);
    for (const { label, before: was, now, without } of all)
      page.rows.add([
        ...[text(label, "label"), text(was, "plain"), text(now, "plain")],
        text(without === "" ? GAP : without, "plain"),
      ]);
  });
}
