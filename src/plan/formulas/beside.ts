import type { Places } from "./registers";
import { named } from "./registers";
import { anyOf } from "./sheet";
import { NEVER } from "./inputs";
import { WORDS } from "./words";

/**
 * Writes what stands beside the final rating: the local-currency one where something calls for it, and the short-term symbol.
 * @returns the formula of the short-term symbol; null where there is none
 */
export function addShort(places: Places): string | null {
  const { plan, sheet, pack } = places;
  const { beside } = plan;
  if (beside === null) return null;
  const { local, short } = beside;
  if (local !== null) {
    const called = anyOf(local.calledBy.flatMap((id) => places.isGiven(id)));
    const rank = places.position(local.id);
    const own = sheet.lineAt(sheet.next).position;
    const line = sheet.line(places.label(local.id), WORDS.rank, {
      position: `IF(${called},${rank},0)`,
      word: places.symbol(own),
      flag: `IF(AND(${called},${rank}<1),1,0)`,
    });
    places.setPosition("local called", line.position);
  }
  if (short === null) return null;
  const rank = places.position(pack.outputs.final);
  const symbol = (all: readonly (string | null)[]) =>
    places.byPosition(
      named(places.label(pack.outputs.final), WORDS.short),
      all.map((one) => one ?? "n/a"),
      rank,
      '"n/a"',
    );
  const conditions = short.conditions.flatMap((condition) => {
    if (!("positive" in condition)) {
      const value = places.number(condition.of);
      return [`AND(ISNUMBER(${value}),${value}<>${NEVER},N(${value})>=${String(condition.atLeast)})`];
    }
    return plan.operations.flatMap((one) =>
      one.kind === "regress" && one.terms.some(({ of }) => of === condition.positive)
        ? [`N(${places.number(`${one.id}/${condition.positive}`)})>0`]
        : [],
    );
  });
  const chosen =
    conditions.length === 0
      ? symbol(short.lower)
      : `IF(${anyOf(conditions)},${symbol(short.higher)},${symbol(short.lower)})`;
  const own = sheet.lineAt(sheet.next).word;
  // Where the table of symbols is open anywhere but at its end, there is more to say than a formula can.
  const isOpen = [...short.lower, ...short.higher].filter((one) => one === null).length > 2;
  return sheet.line(places.label(pack.outputs.final), WORDS.short, {
    word: chosen,
    ...(isOpen ? { flag: `IF(AND(${rank}>0,${own}="n/a"),1,0)` } : {}),
  }).word;
}
