import { cellAddress } from "../../../grid";
import { parseCell } from "../address";
import { deepEqual } from "../deep-equal";
import { applyEdits, sourceOf, withContent } from "../edits";
import type { PackageDraft } from "../package/draft";
import { RELATIONSHIPS } from "../package/relations";
import { FileProblem } from "../problem";
import { MAIN, readStringItem, textElement } from "../strings";
import { child, childrenOf, elementXml, parseXml, prefixedXml, XML_HEAD, type XmlElement } from "../xml";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

type Notes = Readonly<Record<string, string>>;

function commentList(root: XmlElement): readonly XmlElement[] {
  return childrenOf(child(root, "commentList"), "comment");
}

/** Reads a sheet's notes by address. */
export function readNotes(draft: PackageDraft, sheetPart: string): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const { part } of draft.related(sheetPart, "comments")) {
    for (const comment of commentList(draft.xml(part))) {
      const text = child(comment, "text");
      const { ref } = comment.attributes;
      if (text && ref !== undefined) notes[ref] = readStringItem(text);
    }
  }
  return notes;
}

/** The box that shows a note, hidden until the cell is pointed at: legacy VML, the only form Excel reads. */
function shapeXml(address: string, number: number): string {
  const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 3, 15, row + 4, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

const NEW_VML =
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
  `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;

const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>/g;

function shapeAddress(shape: string): string | undefined {
  const number = (tag: string): number =>
    Number(new RegExp(`<x:${tag}>\\s*(\\d+)\\s*</x:${tag}>`).exec(shape)?.[1]);
  const [row, column] = [number("Row"), number("Column")];
  return /ObjectType="Note"/.test(shape) && !Number.isNaN(row + column)
    ? cellAddress(row, column)
    : undefined;
}

/** Adds and removes note boxes; VML of other authors is often not well-formed, so this works on its text. */
function patchedShapes(vml: string, before: Notes, after: Notes): string {
  const kept = vml.replace(SHAPE, (shape) => {
    const address = shapeAddress(shape);
    return address !== undefined && address in before && !(address in after) ? "" : shape;
  });
  const numbers = [...kept.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
  let next = Math.max(1024, ...numbers) + 1;
  const added = Object.keys(after).filter((address) => !(address in before));
  const shapes = added.map((address) => shapeXml(address, next++)).join("");
  const end = kept.lastIndexOf("</xml>");
  return kept.slice(0, end) + shapes + kept.slice(end);
}

function commentXml(address: string, text: string, prefix: string): string {
  const body = elementXml("text", {}, elementXml("r", {}, textElement("t", text)));
  return prefixedXml(elementXml("comment", { ref: address, authorId: 0 }, body), prefix);
}

/** The order Excel keeps: by column, then by row, would do as well as any; ours is by row. */
function byPlace(a: string, b: string): number {
  const [first, second] = [parseCell(a), parseCell(b)];
  return (first?.row ?? 0) - (second?.row ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}

function patchedComments(source: string, part: string, before: Notes, after: Notes): string {
  const root = parseXml(source, part);
  const list = child(root, "commentList");
  if (!list) throw new FileProblem("no-comments", { part }, [part]);
  const old = new Map(commentList(root).map((comment) => [comment.attributes["ref"] ?? "", comment]));
  const items = Object.keys(after)
    .sort(byPlace)
    .map((address) => {
      const text = after[address] ?? "";
      const comment = old.get(address);
      return comment && before[address] === text
        ? sourceOf(source, comment)
        : commentXml(address, text, root.prefix);
    });
  return applyEdits(source, [withContent(list, items.join(""))]);
}

function newComments(author: string): string {
  const authors = elementXml("authors", {}, textElement("author", author));
  return XML_HEAD + elementXml("comments", { xmlns: MAIN }, `${authors}<commentList/>`);
}

/**
 * Brings a sheet's notes in line with its document. Threaded comments show in the notes as Excel's own placeholder
 * text; changing one of those is refused, because the thread itself lives in another part.
 * @returns the relationship id for the sheet's legacyDrawing where the sheet needs one that it does not have yet
 */
export function writeNotes(
  draft: PackageDraft,
  sheetPart: string,
  notes: Notes,
  author: string,
): { readonly legacyDrawing?: string } {
  const before = readNotes(draft, sheetPart);
  if (deepEqual(before, notes)) return {};
  const threads = draft.related(sheetPart, "threadedComment").map(({ part }) => part);
  const touched = Object.keys(before).filter((address) => before[address] !== notes[address]);
  if (threads.length > 0 && touched.some((address) => before[address]?.startsWith("[Threaded comment]"))) {
    throw new FileProblem("threaded-comment", { cells: touched.join(", ") }, threads);
  }
  const comments = draft.related(sheetPart, "comments")[0]?.part;
  const part = comments ?? draft.freeName((number) => `xl/comments${number}.xml`);
  draft.write(
    part,
    patchedComments(draft.text(part) ?? newComments(author), part, before, notes),
    COMMENTS_TYPE,
  );
  if (comments === undefined) draft.relate(sheetPart, `${RELATIONSHIPS}/comments`, part);
  const drawing = draft.related(sheetPart, "vmlDrawing")[0]?.part;
  const vml = drawing ?? draft.freeName((number) => `xl/drawings/vmlDrawing${number}.vml`);
  draft.defaultType("vml", VML_TYPE);
  draft.write(vml, patchedShapes(draft.text(vml) ?? NEW_VML, before, notes));
  return drawing === undefined
    ? { legacyDrawing: draft.relate(sheetPart, `${RELATIONSHIPS}/vmlDrawing`, vml) }
    : {};
}
