import type { ChartDocument, ChartReference } from "../../document";
import { deepEqual } from "../deep-equal";
import { applyEdits, replaced, withAppended, withContent, type Edit } from "../edits";
import type { PackageDraft } from "../package/draft";
import { RELATIONSHIPS } from "../package/relations";
import { elementXml, escapeText, parseXml, XML_HEAD, type XmlElement } from "../xml";
import { anchorEdits, anchorXml, freeShape, readAnchors, SHEET_DRAWING, type Anchor } from "./anchors";
import { readChart } from "./read-chart";
import { GONE, readReference, referenceText, type ReadValues } from "./values";
import { chartXml, DRAWING, withoutCaches } from "./write-chart";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** A chart of the file that the model carries. Its references call sheets by name, and it has no id yet. */
export interface StoredChart {
  readonly part: string;
  readonly drawing: string;
  readonly anchor: Anchor;
  readonly chart: Omit<ChartDocument, "id">;
}

const drawingOf = (draft: PackageDraft, sheetPart: string): string | undefined =>
  draft.related(sheetPart, "drawing")[0]?.part;

/**
 * Reads the charts of a sheet that the model can carry.
 * @param sheets the names of the workbook's worksheets in small letters: a chart that calls another is kept unread
 */
export function readCharts(
  draft: PackageDraft,
  sheetPart: string,
  sheets: ReadonlySet<string>,
): StoredChart[] {
  const drawing = drawingOf(draft, sheetPart);
  if (drawing === undefined) return [];
  const parts = new Map(draft.related(drawing, "chart").map(({ id, part }) => [id, part]));
  return readAnchors(draft.xml(drawing)).flatMap((anchor): StoredChart[] => {
    const part = parts.get(anchor.relation);
    if (part === undefined) return [];
    const content = readChart(draft.xml(part));
    const known = ({ sheet, range }: ChartReference) => range === GONE || sheets.has(sheet.toLowerCase());
    if (content === undefined || !references(content).every(known)) return [];
    const { name, from, to } = anchor;
    return [{ part, drawing, anchor, chart: { ...content, name, from, to } }];
  });
}

/** Gives the chart with every reference changed. */
export function withReferences<Chart extends Pick<ChartDocument, "series">>(
  chart: Chart,
  change: (reference: ChartReference) => ChartReference,
): Chart {
  const series = chart.series.map((one) => ({
    ...one,
    ...(one.name === undefined || typeof one.name === "string" ? {} : { name: change(one.name) }),
    ...(one.values && { values: change(one.values) }),
    ...(one.categories && { categories: change(one.categories) }),
  }));
  return { ...chart, series };
}

function references({ series }: Pick<ChartDocument, "series">): ChartReference[] {
  return series.flatMap(({ name, categories, values }) =>
    [typeof name === "string" ? undefined : name, categories, values].filter((one) => one !== undefined),
  );
}

/** Whether whatever was called in one way before is called in one way now, as when sheets are renamed and cells move. */
function isRenaming(before: readonly ChartReference[], now: readonly ChartReference[]): boolean {
  const names = new Map<string, string>();
  return before.every((reference, index) => {
    const [old, text] = [referenceText(reference), referenceText(now[index] ?? reference)];
    const known = names.get(old) ?? text;
    names.set(old, known);
    return known === text;
  });
}

/** A part of somebody else's in which only what it refers to has changed keeps everything else. */
function patchedReferences(
  source: string,
  part: string,
  before: StoredChart["chart"],
  now: ChartDocument,
): string {
  const olds = references(before).map(referenceText);
  const news = references(now).map(referenceText);
  const edits: Edit[] = [];
  const visit = (element: XmlElement): void => {
    const own = element.name === "f" ? readReference(element.text) : undefined;
    const at = own === undefined ? -1 : olds.indexOf(referenceText(own));
    const text = at < 0 ? undefined : news[at];
    if (text !== undefined && text !== olds[at]) edits.push(withContent(element, escapeText(text)));
    element.children.forEach(visit);
  };
  visit(parseXml(source, part));
  return applyEdits(source, edits);
}

/** Brings a stored chart's part in line with its document. */
function updatePart(
  draft: PackageDraft,
  { part, chart: before }: StoredChart,
  now: ChartDocument,
  read: ReadValues,
): void {
  const source = draft.text(part) ?? "";
  const { id: _id, name: _name, from: _from, to: _to, ...content } = now;
  const { name: _n, from: _f, to: _t, ...stored } = before;
  const asBefore = withoutCaches(chartXml({ ...now, ...before }, read));
  if (withoutCaches(source) === asBefore) {
    draft.write(part, draft.ours(chartXml(now, read)));
    return;
  }
  if (deepEqual(content, stored)) return;
  const anonymous = (chart: Pick<ChartDocument, "series">) =>
    withReferences(chart, () => ({ sheet: "", range: "" }));
  if (deepEqual(anonymous(content), anonymous(stored)) && isRenaming(references(before), references(now)))
    draft.write(part, patchedReferences(source, part, before, now));
  else draft.write(part, draft.ours(chartXml(now, read)));
}

function addPart(draft: PackageDraft, drawing: string, chart: ChartDocument, read: ReadValues): string {
  const part = draft.freeName((number) => `xl/charts/chart${number}.xml`);
  draft.write(part, chartXml(chart, read), CHART_TYPE);
  return draft.relate(drawing, `${RELATIONSHIPS}/chart`, part);
}

/** Takes a chart's part out, with the styles that belong to it alone. */
function removePart(draft: PackageDraft, { part, drawing, anchor }: StoredChart): void {
  for (const { part: own } of [
    ...draft.related(part, "chartStyle"),
    ...draft.related(part, "chartColorStyle"),
  ])
    draft.remove(own);
  draft.unrelate(drawing, anchor.relation);
  draft.remove(part);
}

const NEW_DRAWING = XML_HEAD + elementXml("xdr:wsDr", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING });

/** A chart of the document with its sheets by name, and the part that it was read from. */
export interface PlannedChart {
  readonly chart: ChartDocument;
  readonly part: string | undefined;
}

/**
 * Brings a sheet's charts in line with its document; those that the model does not carry stay as they are.
 * @returns the relationship id for the sheet's drawing where it needs one that it does not have yet, and null where its
 * drawing went with its last chart
 */
export function writeCharts(
  draft: PackageDraft,
  sheetPart: string,
  planned: readonly PlannedChart[],
  stored: readonly StoredChart[],
  read: ReadValues,
): string | null | undefined {
  const known = drawingOf(draft, sheetPart);
  if (planned.length === 0 && stored.length === 0) return undefined;
  const drawing = known ?? draft.freeName((number) => `xl/drawings/drawing${number}.xml`);
  const source = draft.text(drawing) ?? draft.ours(NEW_DRAWING);
  const root = parseXml(source, drawing);
  const edits: Edit[] = [];
  const added: string[] = [];
  if (known === undefined) draft.write(drawing, source, DRAWING_TYPE);
  for (const old of stored) {
    const now = planned.find(({ part }) => part === old.part)?.chart;
    if (now === undefined) {
      removePart(draft, old);
      edits.push(replaced(old.anchor.element, ""));
    } else {
      updatePart(draft, old, now, read);
      edits.push(...anchorEdits(old.anchor, now));
    }
  }
  let shape = freeShape(root);
  for (const { chart, part } of planned) {
    if (stored.some((old) => old.part === part)) continue;
    added.push(draft.ours(anchorXml(chart, addPart(draft, drawing, chart, read), shape)));
    shape += 1;
  }
  const changed = applyEdits(source, edits);
  const whole = added.length === 0 ? changed : appended(changed, drawing, added.join(""));
  if (known !== undefined && parseXml(whole, drawing).children.length === 0) {
    for (const relation of draft.relations(sheetPart))
      if (relation.part !== undefined && draft.nameOf(relation.part) === drawing)
        draft.unrelate(sheetPart, relation.id);
    draft.remove(drawing);
    return null;
  }
  draft.write(drawing, whole);
  return known === undefined ? draft.relate(sheetPart, `${RELATIONSHIPS}/drawing`, drawing) : undefined;
}

function appended(source: string, part: string, xml: string): string {
  return applyEdits(source, withAppended(parseXml(source, part), xml));
}
