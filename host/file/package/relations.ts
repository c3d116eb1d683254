import { FileProblem } from "../problem";
import { elementXml, XML_HEAD, type XmlElement } from "../xml";
import { expectRoot, kindOf, RELATIONSHIPS } from "./vocabulary";

export { RELATIONSHIPS };

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** One relationship of a part, its target resolved to a part name unless it points outside the package. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The last word of the type (`worksheet`), equal in the transitional and the strict vocabulary. */
  readonly kind: string;
  /** As written. */
  readonly target: string;
  /** The part it points at; undefined for an external target. */
  readonly part?: string;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** Names the part that holds the relationships of `source`; the empty string is the package itself. */
export function relationsPart(source: string): string {
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** Names the source of a relationships part, or undefined where the part is none. */
export function relationsSource(part: string): string | undefined {
  const match = /^(|.*\/)_rels\/([^/]*)\.rels$/.exec(part);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : undefined;
}

function resolve(source: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folderOf(source) + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Writes the way from one part to another as a relative target. */
export function relativeTarget(source: string, part: string): string {
  const from = folderOf(source).split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** Reads a relationships part. */
export function readRelations(source: string, root: XmlElement): Relationship[] {
  const own = relationsPart(source);
  expectRoot(root, "Relationships", own, [NAMESPACE]);
  const ids = new Set<string>();
  return root.children
    .filter((element) => element.name === "Relationship")
    .map(({ attributes }) => {
      const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = attributes;
      if (ids.has(id)) throw new FileProblem("relation-twice", { part: own, id }, [own]);
      ids.add(id);
      const outside = mode === "External" || target.startsWith("#");
      return { id, type, kind: kindOf(type), target, ...(outside ? {} : { part: resolve(source, target) }) };
    });
}

/** Writes a relationships part. */
export function relationsXml(relations: readonly Relationship[]): string {
  const items = relations.map(({ id, type, target, part }) =>
    elementXml("Relationship", {
      Id: id,
      Type: type,
      Target: target,
      TargetMode: part === undefined && !target.startsWith("#") ? "External" : undefined,
    }),
  );
  return `${XML_HEAD}${elementXml("Relationships", { xmlns: NAMESPACE }, items.join(""))}`;
}
