import { settleDecimals } from "../grid";

interface Link {
  readonly of: string;
  readonly least: Readonly<Record<string, number>>;
}

/** Finds what the weakest links hold a score at, and which of them do; null where none is in force. */
export function weakestLink(
  links: readonly Link[],
  gradeOf: (id: string) => string | undefined,
): { readonly least: number; readonly of: readonly string[] } | null {
  const inForce = links.flatMap(({ of, least }) => {
    const at = least[gradeOf(of) ?? ""];
    return at === undefined ? [] : [{ of, at }];
  });
  if (inForce.length === 0) return null;
  const worst = Math.max(...inForce.map(({ at }) => at));
  return { least: settleDecimals(worst), of: inForce.filter(({ at }) => at === worst).map(({ of }) => of) };
}
