import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import { writeDate } from "../reading";
import type { Bond } from "./bond";
import { isLeft, leftBy, type BookEvent } from "./events";

/**
 * Asks that what leaves the book has one reading: a bond leaves once, before it defaults and not after its end, and nothing of its own comes
 * after that. An amount as large as the position may be all that there was, or one part beside what is held.
 * @param events all of the bond, in order
 */
export function oneLeaving(bond: Bond, events: readonly BookEvent[]): Outcome<Bond> {
  const refuse = ({ what: { kind }, date }: BookEvent, expected: Text) =>
    failure<Bond>(
      wrong("wrong-shape", `events, ${bond.code}, ${kind}`, { received: writeDate(date), expected }),
    );
  const fell = events.find(({ what }) => what.kind === "default");
  for (const event of events) {
    const { what } = event;
    if (!isLeft(what)) continue;
    const { kind, amount } = what;
    if (fell !== undefined && event.date >= fell.date) return refuse(event, BEFORE_DEFAULT);
    // Money comes on the day after a holiday; a right to sell back ends with the bond.
    if (bond.maturity !== null && event.date > bond.maturity && kind !== "called")
      return refuse(event, NOT_AFTER_END);
    if (amount === null || amount !== bond.amount) continue;
    const received = String(amount);
    const first = { en: "all of it (then leave the value blank)", zh: "全部（应将内容留空）" };
    const second = {
      en: `a part, beside which ${received} is held (then write: part)`,
      zh: `其中一部分，另仍持有${received}（应填“部分”）`,
    };
    return failure(wrong("two-readings", `events, ${bond.code}, ${kind}`, { received, first, second }));
  }
  const left = leftBy(events);
  if (left === null) return success(bond);
  const { date } = left.event;
  const more = events.find(
    (event) =>
      event !== left.event &&
      event.what.kind !== "trigger" &&
      (event.date > date || (isLeft(event.what) && !event.what.isPart)),
  );
  if (more === undefined) return success(bond);
  const day = writeDate(date);
  return refuse(more, {
    en: `a day before ${day}, on which all of it left the book`,
    zh: `早于${day}的日期：该日该债券已全部离开台账`,
  });
}

const BEFORE_DEFAULT: Text = {
  en: "a day before its default; what came back after it is a recovery",
  zh: "早于其违约日的日期；违约后收到的为回收",
};

const NOT_AFTER_END: Text = { en: "a day not after its maturity", zh: "不晚于其到期日的日期" };
