import type { PageLayoutDocument } from "../../document";
import { deepEqual } from "../deep-equal";
import { withContent } from "../edits";
import { child, elementXml, escapeText, prefixedXml } from "../xml";
import type { SheetPatch } from "./patch";

const LAST_COLUMN = 16_383;

function patchTexts(patch: SheetPatch, now: PageLayoutDocument, before: PageLayoutDocument): void {
  if (now.headerText === before.headerText && now.footerText === before.footerText) return;
  const existing = child(patch.root, "headerFooter");
  const set = (name: string, text: string | undefined): string =>
    text === undefined || text === "" ? "" : elementXml(name, {}, escapeText(text));
  const own = { oddHeader: set("oddHeader", now.headerText), oddFooter: set("oddFooter", now.footerText) };
  if (!existing) {
    patch.setChild("headerFooter", elementXml("headerFooter", {}, own.oddHeader + own.oddFooter));
    return;
  }
  const kept = existing.children.filter((text) => !(text.name in own));
  const others = kept.map((text) => patch.source.slice(text.start, text.end)).join("");
  const content = prefixedXml(own.oddHeader + own.oddFooter, patch.root.prefix) + others;
  patch.edit(withContent(existing, content));
}

function patchSetup(patch: SheetPatch, now: PageLayoutDocument, before: PageLayoutDocument): void {
  const changes: Record<string, string | number | undefined> = {};
  if (now.orientation !== before.orientation) changes["orientation"] = now.orientation;
  if (now.paperSize !== before.paperSize) changes["paperSize"] = now.paperSize;
  if (now.fitToWidth !== before.fitToWidth || now.fitToHeight !== before.fitToHeight) {
    const fits = now.fitToWidth !== undefined || now.fitToHeight !== undefined;
    changes["fitToWidth"] = fits ? (now.fitToWidth ?? 0) : undefined;
    changes["fitToHeight"] = fits ? (now.fitToHeight ?? 0) : undefined;
  }
  if (Object.keys(changes).length > 0) patch.setAttributes("pageSetup", changes);
}

/** A break stands in the file at the number of the row above it, which is the index of the row below. */
function patchBreaks(patch: SheetPatch, now: PageLayoutDocument, before: PageLayoutDocument): void {
  const rows = now.rowBreaks ?? [];
  if (deepEqual(rows, before.rowBreaks ?? [])) return;
  const breaks = rows.map((id) => elementXml("brk", { id, max: LAST_COLUMN, man: 1 })).join("");
  const counts = { count: rows.length, manualBreakCount: rows.length };
  patch.setChild("rowBreaks", rows.length === 0 ? "" : elementXml("rowBreaks", counts, breaks));
}

/** Writes the page layout's changes: margins, paper, fitting, centring, header and footer, page breaks. */
export function pageEdits(patch: SheetPatch, now: PageLayoutDocument, before: PageLayoutDocument): void {
  if ((now.centerHorizontally ?? false) !== (before.centerHorizontally ?? false)) {
    patch.setAttributes("printOptions", { horizontalCentered: now.centerHorizontally ? 1 : undefined });
  }
  if (!deepEqual(now.margins, before.margins)) {
    const [left, right, top, bottom, header, footer] = now.margins ?? [];
    // Without the element the sheet has Excel's own margins.
    if (now.margins) patch.setAttributes("pageMargins", { left, right, top, bottom, header, footer });
    else patch.setChild("pageMargins", "");
  }
  patchSetup(patch, now, before);
  patchTexts(patch, now, before);
  patchBreaks(patch, now, before);
}
