import type { CodeInput, NumberInput } from "../../kind";
import { unitSteps } from "../../grid";
import { findStep, type Pack } from "../../pack";
import type { Head } from "../fillers";
import { inputsOf, type Plan } from "../compile";
import { ABSENT, spellingsOf } from "../spellings";
import {
  given,
  inLines,
  isOneOf,
  number,
  plainly,
  settle,
  settledNumber,
  stated,
  type Column,
  type Written,
} from "./columns";
import { isNever } from "./score";

/** A column of the table that is rated. */
export interface TableHead {
  readonly name: string;
  /** Whether it holds numbers as the database knows them; other columns are read as text. */
  readonly isNumeric: boolean;
}

type InputHead = Extract<Head, { kind: "input" }>;

/** Where a number is given: the column's own name in the query, and how it comes into the item's unit. */
interface Source {
  readonly raw: string;
  readonly isNumeric: boolean;
  readonly period: string | null;
  readonly times: number;
  readonly over: number;
}

/** Takes the given columns, reads each into a position or a number, and notes what keeps a row from its rating. */
export function readInputs(
  pack: Pack,
  plan: Plan,
  heads: readonly Head[],
  table: readonly TableHead[],
  written: Written,
): void {
  takeColumns(heads, table, written);
  for (const head of heads) if (head.kind === "guard") guard(pack, head, table, written);
  const byId = new Map<string, InputHead[]>();
  for (const head of heads)
    if (head.kind === "input") byId.set(head.id, [...(byId.get(head.id) ?? []), head]);
  const codes: Column[] = [];
  const numbers: { readonly input: NumberInput; readonly sources: readonly Source[] }[] = [];
  for (const [id, own] of byId) {
    const input = inputsOf(plan).get(id);
    const isRead = (head: InputHead) =>
      input?.kind === "number" || (input?.kind === "code" && head.period === null);
    for (const { period } of own.filter((head) => !isRead(head)))
      unread(written, given(id, period), `${id}: this column is not read here`);
    const sources = input?.kind === "number" ? sourcesOf(input, own, table) : null;
    if (input?.kind === "code" && own.some(isRead)) codes.push(codeColumn(pack, plan, input, written));
    else if (input?.kind === "number" && sources !== null) numbers.push({ input, sources });
    else if (input?.kind === "number")
      for (const { period } of own) unread(written, given(id, period), `${id}: its unit cannot be read`);
  }
  written.add(
    "read",
    "Positions of grades, options, ratings: 1 is the best or the first, NULL is nothing",
    codes,
  );
  readNumbers(numbers, written);
}

/** Takes what is given for each input as text, blanks and words for nothing as NULL. */
function takeColumns(heads: readonly Head[], table: readonly TableHead[], written: Written): void {
  const { speech } = written;
  const columns = heads.map((head) => {
    const { name, isNumeric } = columnAt(head, table);
    const own = head.kind === "input" ? given(head.id, head.period) : given(name);
    if (head.kind === "input") written.takes(head.id, own);
    const text = `NULLIF(TRIM(${speech.asText(speech.name(name))}), '')`;
    // Where no one's key heads a column, even a word for nothing is one too many.
    const isWord = head.kind === "guard" && !ABSENT.some((word) => head.admits(word));
    const taken = isWord
      ? text
      : ABSENT.reduce((inner, word) => `NULLIF(${inner}, ${speech.text(word)})`, text);
    return { name: own, sql: isNumeric ? speech.name(name) : taken };
  });
  written.add("given", "What the table gives; blanks, n/a and -- are NULL", columns);
}

function columnAt(head: Head, table: readonly TableHead[]): TableHead {
  return table[head.at] ?? { name: "", isNumeric: false };
}

function unread(written: Written, column: string, says: string): void {
  written.doubt(`${written.ref(column, "text")} IS NOT NULL`, written.speech.text(says));
}

/** What moves no rating may be given where it is right; what is no one's key may not. */
function guard(
  pack: Pack,
  head: Extract<Head, { kind: "guard" }>,
  table: readonly TableHead[],
  written: Written,
): void {
  const { name } = columnAt(head, table);
  const outlooks = pack.outlooks.flatMap(({ id, label }) => [id, label.en, label.zh]);
  const words = [...new Set([...outlooks, "yes", "no", "true", "false", "是", "否"])].filter(head.admits);
  const column = written.ref(given(name), "text");
  const { text } = written.speech;
  const says = text(`${name}: not read here, or not one of its words`);
  if (words.length === 0) written.doubt(`${column} IS NOT NULL`, says);
  else written.doubt(`${column} IS NOT NULL AND NOT ${isOneOf(column, words.map(text))}`, says);
}

/** Reads the words of a column, under every spelling that the methodology's own reader knows. */
function codeColumn(pack: Pack, plan: Plan, input: CodeInput, written: Written): Column {
  const { speech } = written;
  const { id } = input;
  const raw = written.ref(given(id), "text");
  const cases = [...spellingsOf(pack, plan.scale, input)]
    .sort(([, a], [, b]) => a - b)
    .map(([word, position]) => `WHEN ${speech.text(word)} THEN ${position}`);
  const isStep = findStep(pack, id) !== undefined;
  const name = isStep ? stated(id) : id;
  const ref = speech.name(name);
  written.doubt(`${raw} IS NOT NULL AND ${ref} IS NULL`, notListed(id, speech.asText(raw), written));
  const nothing = speech.nothing("integer");
  return { name, sql: cases.length === 0 ? nothing : inLines(`CASE ${raw}`, cases, "END") };
}

function notListed(id: string, raw: string, { speech }: Written): string {
  return `CONCAT(${speech.text(`${id}: `)}, ${raw}, ${speech.text(" is none of its words")})`;
}

function sourcesOf(
  input: NumberInput,
  heads: readonly InputHead[],
  table: readonly TableHead[],
): readonly Source[] | null {
  // A row has one unit: the one that its first column says.
  const steps = unitSteps(heads[0]?.unit, input.unit);
  if (steps === null) return null;
  return heads.map((head) => {
    const { isNumeric } = columnAt(head, table);
    return { raw: given(input.id, head.period), isNumeric, period: head.period, ...steps };
  });
}

const figureOf = ({ raw }: Source) => `${raw} as number`;
const believedOf = ({ raw }: Source) => `${raw} believed`;

type NumberRead = { readonly input: NumberInput; readonly sources: readonly Source[] };

function readNumbers(all: readonly NumberRead[], written: Written): void {
  const each = all.flatMap(({ input, sources }) => sources.map((source) => ({ input, source })));
  written.add(
    "figures",
    "Numbers, each in the unit of its item",
    each.map(({ input, source }) => ({ name: figureOf(source), sql: figure(input, source, written) })),
  );
  written.add(
    "believed",
    "Numbers within the ends between which they are believed",
    each.map(({ input, source }) => ({ name: believedOf(source), sql: believed(input, source, written) })),
  );
  written.add(
    "numbers",
    "The one value, or the years weighed where all of them are there and nothing beside them",
    all.map(({ input, sources }) => ({ name: number(input.id), sql: oneNumber(input, sources, written) })),
  );
  const measured = all.filter(({ input }) => input.never.length === 0);
  written.add(
    "settled",
    "Numbers at nine decimals, as they are compared with bands",
    measured.map(({ input: { id, from, to } }) => ({
      name: settledNumber(id),
      sql: settle(written.ref(number(id), "double"), written.speech, Math.max(Math.abs(from), Math.abs(to))),
    })),
  );
}

function figure(input: NumberInput, { raw, isNumeric, times, over }: Source, { speech }: Written): string {
  const column = speech.name(raw);
  const value = speech.asNumber(column);
  const converted =
    times === 1 && over === 1 ? value : `${value} * ${speech.number(times)} / ${speech.number(over)}`;
  if (isNumeric) return converted;
  const plain = `WHEN ${speech.isNumber(column)} THEN ${converted}`;
  const never =
    input.never.length === 0
      ? ""
      : `WHEN ${isNever(column, input.never, speech)} THEN ${speech.number(Infinity)} `;
  return `CASE ${never}${plain} END`;
}

function believed(input: NumberInput, source: Source, written: Written): string {
  const { speech } = written;
  const value = speech.name(figureOf(source));
  const { id, from, to, open } = input;
  const raw = speech.name(source.raw);
  const never = input.never.length === 0 ? "" : ` OR ${value} = ${speech.number(Infinity)}`;
  const said = [
    speech.text(`${id}${source.period === null ? "" : ` ${source.period}`}: `),
    speech.asText(raw),
    speech.text(` is no number ${open ? "above" : "from"} ${from} and up to ${to}`),
  ];
  written.doubt(
    `${raw} IS NOT NULL AND ${speech.name(believedOf(source))} IS NULL`,
    `CONCAT(${said.join(", ")})`,
  );
  const isIn = `${value} ${open ? ">" : ">="} ${speech.number(from)} AND ${value} <= ${speech.number(to)}`;
  return `CASE WHEN ${isIn}${never} THEN ${value} END /* ${plainly(`from ${from} to ${to}`)} */`;
}

/** Years are weighed where all are there; else the one value stands alone, and what is neither is doubted. */
function oneNumber(input: NumberInput, sources: readonly Source[], written: Written): string {
  const { speech } = written;
  const alone = sources.find(({ period }) => period === null);
  if (alone !== undefined && sources.length === 1) return speech.name(believedOf(alone));
  const keys = input.periods?.keys ?? ["FY"];
  const weights = input.periods?.weights ?? [1];
  const years = keys.map((key) => sources.find(({ period }) => period === key));
  const others = sources.filter((source) => !years.includes(source));
  const isBlank = (source: Source) => `${speech.name(source.raw)} IS NULL`;
  const cases: string[] = [];
  const there = years.filter((year) => year !== undefined);
  if (there.length === keys.length) {
    const sum = there
      .map((year, index) => `${speech.name(believedOf(year))} * ${speech.number(weights[index] ?? 0)}`)
      .join(" + ");
    const most = Math.max(Math.abs(input.from), Math.abs(input.to));
    const latest = there.map((year) => speech.name(believedOf(year))).join("");
    const value = input.periods === null ? latest : settle(`(${sum})`, speech, most);
    const isWhole = [...there.map((year) => `NOT ${isBlank(year)}`), ...others.map(isBlank)];
    cases.push(`WHEN ${isWhole.join(" AND ")} THEN ${value}`);
  }
  if (alone !== undefined) {
    const beside = sources.filter((source) => source !== alone).map(isBlank);
    cases.push(`WHEN ${beside.join(" AND ")} THEN ${speech.name(believedOf(alone))}`);
  }
  const isAny = sources.map((source) => `NOT ${isBlank(source)}`).join(" OR ");
  written.doubt(
    `(${isAny}) AND ${speech.name(number(input.id))} IS NULL`,
    speech.text(`${input.id}: give one value, or every one of its years and nothing beside them`),
  );
  return cases.length === 0 ? speech.nothing("double") : inLines("CASE", cases, "END");
}
