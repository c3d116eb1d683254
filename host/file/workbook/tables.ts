import type { TableDocument } from "../../document";
import { areaAddress, parseArea } from "../address";
import { deepEqual } from "../deep-equal";
import { applyEdits, sourceOf, withAttributes, withChild } from "../edits";
import type { PackageDraft } from "../package/draft";
import { RELATIONSHIPS } from "../package/relations";
import { checkTable } from "../limits";
import { MAIN } from "../strings";
import { fromStored, toStored } from "../text";
import {
  child,
  childrenOf,
  elementXml,
  isOn,
  numberOf,
  parseXml,
  prefixedXml,
  XML_HEAD,
  type XmlElement,
} from "../xml";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

export interface StoredTable {
  readonly document: TableDocument;
  readonly part: string;
  /** The sheet's relationship that points at the part. */
  readonly relation: string;
}

function readTable(root: XmlElement): TableDocument {
  const { id, name, displayName, ref = "", headerRowCount, totalsRowCount } = root.attributes;
  const info = child(root, "tableStyleInfo")?.attributes;
  const style = info?.["name"];
  return {
    id: numberOf(id) ?? 0,
    name: displayName ?? name ?? "",
    range: ref,
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((column) =>
      fromStored(column.attributes["name"] ?? ""),
    ),
    hasHeaders: headerRowCount !== "0",
    hasTotals: (numberOf(totalsRowCount) ?? 0) > 0,
    ...(style === undefined ? {} : { style }),
    bandedRows: isOn(info?.["showRowStripes"]),
    showFilter: child(root, "autoFilter") !== undefined,
  };
}

/** Reads the tables of one sheet, in the order in which the sheet names them. */
export function readTables(draft: PackageDraft, sheetPart: string): StoredTable[] {
  return draft.related(sheetPart, "table").map(({ part, id }) => ({
    part,
    relation: id,
    document: readTable(draft.xml(part)),
  }));
}

function styleXml(table: TableDocument): string {
  return elementXml("tableStyleInfo", {
    name: table.style,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: table.bandedRows,
    showColumnStripes: 0,
  });
}

/** The filter covers headers and data, not the totals. */
function filterXml(table: TableDocument): string {
  const area = parseArea(table.range);
  if (!table.showFilter || !area) return "";
  const ref = areaAddress({ ...area, bottom: area.bottom - (table.hasTotals ? 1 : 0) });
  return elementXml("autoFilter", { ref });
}

/** The columns' elements; one whose name stays keeps what else it says (totals function, calculated column). */
function columnsXml(table: TableDocument, source: string, existing: XmlElement | undefined): string {
  const old = childrenOf(existing, "tableColumn");
  const ids = old.map((column) => numberOf(column.attributes["id"]) ?? 0);
  let next = Math.max(0, ...ids) + 1;
  const prefix = existing?.prefix ?? "";
  const items = table.columns.map((name) => {
    const same = old.find((column) => fromStored(column.attributes["name"] ?? "") === name);
    if (same) return sourceOf(source, same);
    const id = next;
    next += 1;
    return prefixedXml(elementXml("tableColumn", { id, name: toStored(name) }), prefix);
  });
  return elementXml(`${prefix}tableColumns`, { count: items.length }, items.join(""));
}

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

function rootAttributes(table: TableDocument): Record<string, string | number | undefined> {
  return {
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: table.range,
    headerRowCount: table.hasHeaders ? undefined : 0,
    totalsRowCount: table.hasTotals ? 1 : undefined,
    totalsRowShown: table.hasTotals ? undefined : 0,
  };
}

function newTable(table: TableDocument): string {
  const content = filterXml(table) + columnsXml(table, "", undefined) + styleXml(table);
  return XML_HEAD + elementXml("table", { xmlns: MAIN, ...rootAttributes(table) }, content);
}

function changedTable(source: string, part: string, table: TableDocument, before: TableDocument): string {
  const root = parseXml(source, part);
  const set = (text: string, name: string, xml: string): string => {
    const now = parseXml(text, part);
    return applyEdits(text, withChild(now, name, xml, ORDER));
  };
  let text = applyEdits(source, [withAttributes(root, rootAttributes(table))]);
  const filter = child(root, "autoFilter");
  if (filter && table.showFilter) {
    const ref = parseXml(prefixedXml(filterXml(table), ""), part).attributes["ref"];
    const kept = child(parseXml(text, part), "autoFilter");
    if (kept) text = applyEdits(text, [withAttributes(kept, { ref })]);
  } else text = set(text, "autoFilter", prefixedXml(filterXml(table), root.prefix));
  if (!deepEqual(table.columns, before.columns)) {
    text = set(text, "tableColumns", columnsXml(table, source, child(root, "tableColumns")));
  }
  const info = child(parseXml(text, part), "tableStyleInfo");
  if (!info) return set(text, "tableStyleInfo", prefixedXml(styleXml(table), root.prefix));
  return applyEdits(text, [withAttributes(info, { name: table.style, showRowStripes: table.bandedRows })]);
}

/**
 * Brings a sheet's table parts in line with its document.
 * @returns the ids of the sheet's relationships to its tables, in order, or undefined where they did not change
 */
export function writeTables(
  draft: PackageDraft,
  sheetPart: string,
  tables: readonly TableDocument[],
  stored: readonly StoredTable[],
): readonly string[] | undefined {
  for (const { document, part, relation } of stored) {
    if (tables.some((table) => table.id === document.id)) continue;
    draft.remove(part);
    draft.unrelate(sheetPart, relation);
  }
  const ids = tables.map((table) => {
    const old = stored.find(({ document }) => document.id === table.id);
    if (!old || !deepEqual(old.document, table)) checkTable(table);
    if (!old) {
      const part = draft.freeName((number) => `xl/tables/table${number}.xml`);
      draft.write(part, newTable(table), TABLE_TYPE);
      return draft.relate(sheetPart, `${RELATIONSHIPS}/table`, part);
    }
    if (!deepEqual(old.document, table)) {
      draft.write(old.part, changedTable(draft.text(old.part) ?? "", old.part, table, old.document));
    }
    return old.relation;
  });
  return deepEqual(
    ids,
    stored.map(({ relation }) => relation),
  )
    ? undefined
    : ids;
}
