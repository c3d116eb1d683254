import type { Source } from "../pack";
import { sha256 } from "../sha256";
import { keyForm, normaliseText } from "../text";
import { type CellRead, type FormCell, isBlankCell, type Names, notRead, readAs, shownCell } from "../cells";
import type { FoundRow, FoundTables } from "./scan";
import type { TableId } from "./tables";

/** An item, a step, a check or a section as its row names it. */
export interface NamedPart {
  readonly id: string;
  readonly row: FoundRow;
  readonly names: readonly string[];
}

function textIn(row: FoundRow, column: string): string {
  const cell = row.cells.get(column)?.cell ?? null;
  return isBlankCell(cell) || typeof cell === "object" ? "" : String(cell).trim();
}

/**
 * Makes an id of a name: lower-case words joined by hyphens. A name that has none, such as one in Chinese, gives an id of its
 * own that is the same for the same name.
 */
export function idFrom(name: string): string {
  const text = normaliseText(name).toLowerCase();
  const plain = text.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  // eslint-disable-next-line no-control-regex -- whatever is not ASCII would be lost
  if (plain === "" || /[^\x00-\x7f]/.test(text)) return `x${sha256(text).slice(0, 8)}`;
  return /^[a-z]/.test(plain) ? plain : `x-${plain}`;
}

/** Lists the parts of a table: each by its id, or by an id made of its name where it gives none. */
export function partsOf(tables: FoundTables, table: TableId): readonly NamedPart[] {
  const label = table === "sections" || table === "documents" || table === "methodology" ? "title" : "label";
  return (tables.rows.get(table) ?? []).map((row) => {
    const [given, en, zh] = [textIn(row, "id"), textIn(row, `${label}.en`), textIn(row, `${label}.zh`)];
    const id = idFrom(given || en || zh);
    return { id, row, names: [given, en, zh].filter((name) => name !== "") };
  });
}

/** Looks names up among the parts and documents of a form and of the library. */
export function namesIn(
  parts: readonly NamedPart[],
  documents: readonly NamedPart[],
  sources: readonly Source[],
): Names {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const byName = new Map<string, Set<string>>();
  // An id that was made of a name has lost its signs: by what it is made of, a part is called by its name alone.
  for (const { id, names } of parts)
    for (const name of names) byName.set(keyForm(name), (byName.get(keyForm(name)) ?? new Set()).add(id));
  const refer = (name: string): CellRead<string> => {
    const text = name.trim();
    if (byId.has(text)) return readAs(text);
    const found = [...(byName.get(keyForm(text)) ?? [])];
    const [only] = found;
    if (only !== undefined && found.length === 1) return readAs(only);
    if (only !== undefined)
      return notRead(
        `"${shownCell(text)}" names several parts: ${found.join(", ")}; give the id`,
        `“${shownCell(text)}”对应多个部分：${found.join("、")}；请填写编号`,
      );
    return notRead(
      `"${shownCell(text)}" is neither an item nor a step here`,
      `“${shownCell(text)}”不是本方法的项目或步骤`,
    );
  };
  const documentNames = new Map(
    [
      ...sources.map(({ key, title }) => ({ id: key, names: [key, title.en, title.zh] })),
      ...documents,
    ].flatMap(({ id, names }) => [id, ...names].map((name) => [keyForm(name), id] as const)),
  );
  const document = (name: string): CellRead<string> => {
    const found = documentNames.get(keyForm(name));
    return found === undefined
      ? notRead(
          `"${shownCell(name)}" is not a document of the table Documents`,
          `“${shownCell(name)}”不在“文件”表中`,
        )
      : readAs(found);
  };
  return { refer, document };
}

/** Tells what a row names as its owner. */
export function ownerCell(row: FoundRow): FormCell {
  return row.cells.get("owner")?.cell ?? null;
}
