/** What may stand in a section, in the order of the tables. */
interface Walked {
  readonly items: readonly { readonly id: string }[];
  readonly steps: readonly { readonly id: string; readonly kind: string; readonly enterable?: boolean }[];
}

/** Orders what is filled in by section as the tables have it: items first, then grades that may be entered. */
export function walkOrder(
  { items, steps }: Walked,
  sectionOf: (id: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const order = new Map<string, string[]>();
  const enterable = steps.filter((step) => step.kind === "grade" && step.enterable === true);
  for (const { id } of [...items, ...enterable]) {
    const section = sectionOf(id);
    order.set(section, [...(order.get(section) ?? []), id]);
  }
  return order;
}
