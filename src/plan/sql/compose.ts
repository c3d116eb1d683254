import { pinOf, type Pack } from "../../pack";
import { ratingAt, writeRating } from "../../scale";
import type { Plan } from "../compile";
import { indented, plainly, type Block, type Column, type Doubt, type Written } from "./columns";
import type { Dialect, Speech } from "./dialect";
import type { TableHead } from "./inputs";
import { missingOf } from "./missing";

/** What a query is written over. */
export interface QueryTable {
  /** As it stands behind FROM: a table's plain name. */
  readonly name: string;
  readonly columns: readonly TableHead[];
  /** Columns that go through as they are, such as the issuer's name. */
  readonly keep: readonly string[];
  readonly dialect: Dialect;
}

/** Lists the ratings of a methodology, as the columns of the result. */
export function outputsOf({ outputs }: Pack): readonly { readonly name: string; readonly id: string }[] {
  const names = ["standalone", "support", "sovereign", "rmb", "final"] as const;
  return names.flatMap((name) => {
    const id = outputs[name];
    return id === undefined ? [] : [{ name, id }];
  });
}

/** Puts the steps of a query together, with why a row has no rating, and what is shown at the end. */
export function composeQuery(
  pack: Pack,
  plan: Plan,
  table: QueryTable,
  written: Written,
  short: string | null,
): string {
  const { speech, blocks } = written;
  addReason(pack, plan, written);
  const first = table.name.split(".").map(speech.name).join(".");
  const steps = blocks.map((block, index) => {
    const before = blocks[index - 1];
    return before === undefined
      ? stepOf(block, first, table.keep.map(speech.name), speech)
      : stepOf(block, speech.name(before.name), ["*"], speech);
  });
  const shown = [...table.keep.map(speech.name), ...results(pack, plan, written, short)].join(",\n  ");
  const last = speech.name(blocks.at(-1)?.name ?? "");
  return `${headOf(pack)}\nWITH\n${steps.join(",\n")}\nSELECT\n  ${shown}\nFROM ${last}`;
}

function headOf(pack: Pack): string {
  return [
    `-- ${plainly(pack.title.en)}: ${pinOf(pack)}`,
    "-- Each step adds its columns to those before it. Positions count from 1; NULL is nothing.",
    "-- A row that cannot be read with certainty has no rating, and says why under reason.",
  ].join("\n");
}

function stepOf(
  { name, says, columns }: Block,
  from: string,
  others: readonly string[],
  speech: Speech,
): string {
  const own = columns.map((column) => `${column.sql} AS ${speech.name(column.name)}`);
  const select = [...others, ...own].map((one) => indented(indented(one))).join(",\n");
  const fence = speech.fence === "" ? "" : ` ${speech.fence}`;
  return `-- ${plainly(says)}\n${speech.name(name)} ${speech.step} (\n  SELECT\n${select}\n  FROM ${from}${fence}\n)`;
}

const LAST = "told";

/** Adds what keeps a row from its rating: what is doubted, else what is missing. */
function addReason(pack: Pack, plan: Plan, written: Written): void {
  const { speech } = written;
  const doubts = joined(written.doubts, speech);
  written.add("doubts", "What keeps a row from its rating", [{ name: "doubt", sql: doubts }]);
  const doubt = written.ref("doubt", "text");
  const lacks = missingOf(pack, plan, written).map(({ when, says }) => ({ when, says: speech.text(says) }));
  const cases = [
    `WHEN ${doubt} IS NOT NULL THEN ${doubt}`,
    `WHEN ${written.ref(pack.outputs.final)} IS NULL THEN COALESCE('missing: ' || ${joined(lacks, speech)}, 'no rating follows from what is given')`,
  ];
  written.add(LAST, "Why a row has no rating; NULL where it has one", [
    { name: "reason", sql: `CASE ${cases.join("\n")} END` },
  ]);
}

/** Some databases take no more than a hundred arguments. */
const AT_ONCE = 40;

/** Says everything that is so, a semicolon between; NULL where nothing is. */
function joined(doubts: readonly Doubt[], speech: Speech): string {
  const texts = doubts.map(({ when, says }) => `CASE WHEN ${when} THEN ${says} END`);
  const groups: string[] = [];
  for (let from = 0; from < texts.length; from += AT_ONCE)
    groups.push(together(texts.slice(from, from + AT_ONCE)));
  const [only = speech.nothing("text"), ...more] = groups;
  return more.length === 0 ? only : together(groups);
}

function together(texts: readonly string[]): string {
  return `NULLIF(CONCAT_WS('; ',\n${texts.map(indented).join(",\n")}), '')`;
}

/** The columns of the result: every rating of a row without a reason, the reason, the methodology's pin. */
function results(pack: Pack, plan: Plan, written: Written, short: string | null): readonly string[] {
  const { speech } = written;
  const reason = written.ref("reason", "text");
  const local = plan.beside?.local?.id;
  const ratings: readonly Column[] = [
    ...outputsOf(pack).map(({ name, id }) => ({ name, sql: symbolOf(plan, id, id, written) })),
    ...(local === undefined
      ? []
      : [{ name: "local", sql: symbolOf(plan, local, `${local} called`, written) }]),
    ...(short === null ? [] : [{ name: "short", sql: short }]),
  ];
  return [
    ...ratings.map(({ name, sql }) => `CASE WHEN ${reason} IS NULL THEN ${sql} END AS ${speech.name(name)}`),
    `${reason} AS ${speech.name("reason")}`,
    `${speech.text(pinOf(pack))} AS ${speech.name("method")}`,
  ];
}

function symbolOf(plan: Plan, id: string, column: string, written: Written): string {
  const { scale, ratings } = plan;
  const lowerCase = ratings.get(id) ?? false;
  const symbols = scale.notations[0].symbols.map((_, index) =>
    written.speech.text(writeRating(ratingAt(scale, index + 1, lowerCase), scale)),
  );
  return written.speech.pick(symbols, "text", written.ref(column));
}
