import {
  amountsOfForm,
  computeForm,
  decimalOf,
  findStatementForm,
  formOf,
  ratioOfForm,
  statementAmounts,
  statementForms,
  type AmountAt,
  type Decimal,
  type MeasuredItem,
  type Pack,
  type StatementAmount,
  type StatementForm,
} from "../../../src";
import type { Answer, Draft, Statement } from "../draft";
import { readTyped, typedForm } from "../numbers";

/** The years of a statement, oldest first; the first one gives opening balances only. */
export const YEARS = ["FY-3", "FY-2", "FY-1", "FY"] as const;

/** A measured item with the form of the ratio that measures it. */
export interface MeasuredForm {
  readonly item: MeasuredItem;
  readonly form: StatementForm;
}

/** What a methodology asks of an issuer's statements. */
export interface StatementNeeds {
  /** The forms that measure items; an item whose ratio has several forms has each of them, its own first. */
  readonly measured: readonly MeasuredForm[];
  /** Further ratios that the same source defines. */
  readonly further: readonly StatementForm[];
  /** The amounts that the measured items need, and those that only the further ratios do. */
  readonly amounts: readonly StatementAmount[];
  readonly more: readonly StatementAmount[];
}

/** Ratios whose forms measure the same thing in different ways; those of others measure different things. */
const ALTERNATIVES: ReadonlySet<string> = new Set(["NETCAPITALCOVER", "REALDEBT"]);

function formsOf(item: MeasuredItem): readonly StatementForm[] {
  if (item.ratio === undefined) return [];
  const own = formOf(item.ratio, item.ratioForm);
  if (own === undefined) return [];
  const others = ALTERNATIVES.has(item.ratio)
    ? statementForms.filter((form) => form.ratio === item.ratio && form !== own)
    : [];
  return [own, ...others];
}

/** The sources that define a ratio which an item takes from them: their other ratios belong to the methodology too. */
function definingSources(measured: readonly MeasuredForm[]): ReadonlySet<string> {
  const sources = measured.flatMap(({ item, form }) => {
    const source = ratioOfForm(form)?.cite.source;
    return source === item.cite.source ? [source] : [];
  });
  return new Set(sources);
}

function isOfBanks(form: StatementForm): boolean {
  const ids = amountsOfForm(form);
  return statementAmounts.some(({ id, group }) => group === "bank" && ids.includes(id));
}

const needs = new WeakMap<Pack, StatementNeeds | null>();

/** Finds what a methodology asks of statements; null where no ratio of a statement measures any of its items. */
export function statementNeeds(pack: Pack): StatementNeeds | null {
  const known = needs.get(pack);
  if (known !== undefined) return known;
  const measured = pack.items.flatMap((item) =>
    item.kind === "measured" ? formsOf(item).map((form) => ({ item, form })) : [],
  );
  const sources = definingSources(measured);
  // One source defines ratios of enterprises and of banks: an issuer is one or the other.
  const isBank = measured.some(({ form }) => isOfBanks(form));
  const further = statementForms.filter(
    (form) =>
      sources.has(ratioOfForm(form)?.cite.source ?? "") &&
      !measured.some((one) => one.form === form) &&
      isOfBanks(form) === isBank,
  );
  const wanted = new Set(measured.flatMap(({ form }) => amountsOfForm(form)));
  const all = new Set(further.flatMap(amountsOfForm));
  const found = {
    measured,
    further,
    amounts: statementAmounts.filter(({ id }) => wanted.has(id)),
    more: statementAmounts.filter(({ id }) => all.has(id) && !wanted.has(id)),
  };
  const value = measured.length === 0 ? null : found;
  needs.set(pack, value);
  return value;
}

/** Lists the years of an amount: also the one before the first where a ratio takes its opening balance. */
export function yearsOf(amount: string, forms: readonly StatementForm[]): readonly string[] {
  const opens = forms.some(({ parts }) =>
    parts.some((part) => "amount" in part && part.amount === amount && part.opening === true),
  );
  return opens ? YEARS : YEARS.slice(1);
}

/** Counts how many years a key lies back: `FY-2` is 2. */
function yearsBack(key: string): number {
  return Number(/-(\d+)$/.exec(key)?.[1] ?? 0);
}

/** Gives the amounts of a draft's statement as numbers; what is no number is not known. */
export function amountsIn(statement: Statement | undefined): AmountAt {
  const decimal = decimalIn(statement);
  return (amount, back) => {
    const key = back === 0 ? "FY" : `FY-${String(back)}`;
    const given = readTyped(statement?.amounts[amount]?.periods?.[key], { kind: "number" }, decimal);
    return typeof given === "number" ? given : null;
  };
}

/** Says how the amounts of a statement are written, as those tell that read in one way only. */
export function decimalIn(statement: Statement | undefined): Decimal | undefined {
  return decimalOf(
    Object.values(statement?.amounts ?? {}).flatMap(({ periods }) => Object.values(periods ?? {})),
  );
}

/** Names a year of the statement: the calendar year where it is known, else FY and its distance. */
export function yearName(key: string, statement: Statement | undefined): string {
  return statement?.latest === undefined ? key : String(statement.latest - yearsBack(key));
}

/** Digits of a computed ratio that are kept: more than any statement carries. */
const DIGITS = 8;

/** Makes the answer that a form gives for an item; null where it comes to nothing in any year. */
export function computedAnswer(
  item: MeasuredItem,
  form: StatementForm,
  statement: Statement | undefined,
): Pick<Answer, "value" | "periods"> | null {
  const at = amountsIn(statement);
  const text = (key: string) => {
    const computed = computeForm(form, yearsBack(key), at);
    return computed.ok ? typedForm(Number(computed.value.toPrecision(DIGITS)), item.unit) : "";
  };
  if (item.periods === undefined) {
    const value = text("FY");
    return value === "" ? null : { value };
  }
  const periods = Object.fromEntries(item.periods.keys.map((key) => [key, text(key)]));
  return Object.values(periods).some((value) => value !== "") ? { periods } : null;
}

/** What the statement now gives for an answer that was computed from it; undefined for any other answer. */
export function recomputed(
  pack: Pack,
  draft: Draft,
  id: string,
): Pick<Answer, "value" | "periods"> | null | undefined {
  const form = findStatementForm(draft.answers[id]?.computed ?? "");
  const item = pack.items.find((one) => one.id === id);
  if (form === undefined || item?.kind !== "measured") return undefined;
  return computedAnswer(item, form, draft.statement);
}
