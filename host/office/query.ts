import type { OfficeObject } from "./office-object";
import { wireName } from "./host-object";
import { apiNotFound } from "./office-error";
import type { QueryInfo } from "./protocol";

type Answer = Record<string, unknown>;

/**
 * Answers a load: the selected properties by wire name, nested for navigation (`format/fill/color`), `_Items` for a
 * collection. An unlisted property fails with its name; nothing selected means every scalar property.
 */
export async function query(object: OfficeObject, info: QueryInfo): Promise<Answer> {
  const selected = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  const paths = (selected.length === 0 ? ["*"] : selected).map((path) => path.split(/[/.]/));
  return object.isCollection ? await queryCollection(object, paths, info) : await queryObject(object, paths);
}

async function queryObject(object: OfficeObject, paths: readonly (readonly string[])[]): Promise<Answer> {
  const answer: Answer = { ...object.identity() };
  const nested = new Map<string, string[][]>();
  for (const [first = "", ...rest] of paths) {
    if (first === "*") {
      for (const scalar of object.scalars()) answer[wireName(scalar)] ??= await object.read(scalar);
    } else if (object.hasNavigation(first)) {
      nested.set(first, [...(nested.get(first) ?? []), rest.length === 0 ? ["*"] : rest]);
    } else if (rest.length > 0) {
      throw apiNotFound(object.type, [first, ...rest].join("/"));
    } else {
      answer[wireName(first)] = await object.read(first);
    }
  }
  for (const [member, inner] of nested)
    answer[wireName(member)] = await queryChild(object.navigate(member), inner);
  return answer;
}

async function queryChild(child: OfficeObject | null, paths: string[][]): Promise<Answer | null> {
  if (child === null) return null;
  return child.isCollection ? await queryCollection(child, paths, {}) : await queryObject(child, paths);
}

async function queryCollection(
  collection: OfficeObject,
  paths: readonly (readonly string[])[],
  info: QueryInfo,
): Promise<Answer> {
  const answer: Answer = {};
  const inner: (readonly string[])[] = [];
  for (const path of paths) {
    const [first = ""] = path;
    if (path.length === 1 && collection.hasProperty(first))
      answer[wireName(first)] = await collection.read(first);
    // In an array the library does not take "items/" off, and Excel then loads nothing: only "items" alone works.
    else inner.push(path.length === 1 && first === "items" ? ["*"] : path);
  }
  if (inner.length === 0) return answer;
  const from = info.Skip ?? 0;
  const items = collection.items().slice(from, info.Top === undefined ? undefined : from + info.Top);
  const list: Answer[] = [];
  for (const item of items) list.push(await queryObject(item, inner));
  answer["_Items"] = list;
  return answer;
}
