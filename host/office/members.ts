import { descriptors } from "./types/index";

type Descriptors = typeof descriptors;
type Named<D, Part extends string> =
  D extends Readonly<Record<Part, infer Members>> ? keyof Members & string : never;

/** The members of a type that the host answers; `items` where it is a collection. */
export type HostMember<Type extends keyof Descriptors> =
  | Named<Descriptors[Type], "properties">
  | Named<Descriptors[Type], "navigation">
  | Named<Descriptors[Type], "methods">
  | Named<Descriptors[Type], "events">
  | (Descriptors[Type] extends { readonly items: unknown } ? "items" : never);

type HostMembers = { readonly [Type in keyof Descriptors]: readonly HostMember<Type>[] };

const PARTS = ["properties", "navigation", "methods", "events"] as const;

function membersOf(descriptor: Readonly<Record<string, unknown>>): string[] {
  const named = PARTS.flatMap((part) => Object.keys(descriptor[part] ?? {}));
  return Object.hasOwn(descriptor, "items") ? [...named, "items"] : named;
}

/** Lists every member that the host answers, by Excel type. Whatever is not here fails with ApiNotFound. */
export const hostMembers = Object.fromEntries(
  Object.entries(descriptors).map(([type, descriptor]) => [type, membersOf(descriptor)]),
) as unknown as HostMembers;
