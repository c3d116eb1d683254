import type { Text } from "../../language";
import { failure, success, wrong, type Outcome } from "../../problem";
import { ratingAt, writeRating } from "../../scale";
import { pinOf, type Pack } from "../../pack";
import type { Operation } from "../../kind";
import { demandedBy } from "../bind";
import { planOf, type Plan } from "../compile";
import { ABSENT } from "../spellings";
import { addShort } from "./beside";
import { readCode, readNumber, type InputAddress } from "./inputs";
import * as rating from "./rating";
import { Places } from "./registers";
import * as score from "./score";
import { fixed, LINE, quoted, Sheet, type CalculationCell } from "./sheet";
import { HEADS, WORDS } from "./words";

/** A methodology as cells of one sheet: every step a line that Excel's own arrows trace to the inputs. */
export interface Calculation {
  readonly cells: readonly CalculationCell[];
  /** Where the ratings stand, by output, and the short-term symbol and the reason; addresses without a sheet. */
  readonly results: Readonly<Record<string, string>>;
  /** Where it is said why there is no rating. */
  readonly reason: string;
}

export interface Addresses {
  readonly inputs: Readonly<Record<string, InputAddress>>;
  /** Cells in which nothing may stand for a formula to rate: a mapping of scales, and what only the pipeline reads. */
  readonly guards: readonly { readonly label: Text; readonly cells: string }[];
}

/** Title, heads of the results, and a line for each; then a blank one and the heads of the lines. */
const FIRST_RESULT = 2;

const OUTPUTS = ["standalone", "support", "sovereign", "rmb", "final", "local"] as const;

/**
 * Turns a methodology into native formulas over cells of inputs. Where an input cannot be read with certainty there is no
 * rating and the line to look at is named. Functions that every spreadsheet of the last ten years has, and no others.
 * @returns a problem where a rule of the final rating is only worked out step by step
 */
export function formulasOf(pack: Pack, addresses: Addresses): Outcome<Calculation> {
  const plan = planOf(pack);
  if (plan === null || plan.left.has(pack.outputs.final)) {
    const reason = {
      en: `${pinOf(pack)} has a rule that is only worked out step by step`,
      zh: `${pinOf(pack)}含有只能逐步计算的规则`,
    };
    return failure(wrong("no-definition", "method", { reason }));
  }
  const outputs = OUTPUTS.filter((name) => pack.outputs[name] !== undefined);
  const extra = (plan.beside?.short ?? null) === null ? 1 : 2;
  const sheet = new Sheet(FIRST_RESULT + outputs.length + extra + 2);
  const places = new Places(pack, plan, sheet);
  const first = sheet.next;
  readInputs(plan, addresses.inputs, places);
  const wanted = demandedBy(
    plan,
    outputs.flatMap((name) => pack.outputs[name] ?? []),
  );
  for (const operation of plan.operations) if (wanted.has(operation.id)) write(operation, places);
  const short = addShort(places);
  for (const { label, cells } of addresses.guards) {
    const isGiven = ["", ...ABSENT].map((word) => `(${cells}<>${quoted(word)})`).join("*");
    const given = `SUMPRODUCT(${isGiven})`;
    sheet.line(label, WORDS.guard, { flag: `IF(ISERROR(${given}),1,IF(${given}>0,1,0))` });
  }
  const flags = sheet.since(first, "flag");
  const labels = sheet.since(first, "label");
  return success(results({ pack, plan, places, outputs, flags, labels, short }));
}

function readInputs(plan: Plan, inputs: Addresses["inputs"], places: Places): void {
  for (const input of plan.inputs) {
    const address = inputs[input.id];
    if (address === undefined) continue;
    if (input.kind === "code") readCode(input, address, places);
    else readNumber(input, address, places);
  }
}

function write(operation: Operation, places: Places): void {
  switch (operation.kind) {
    case "measure":
      return score.measure(operation, places);
    case "shifted":
      return score.shifted(operation, places);
    case "weigh":
      return score.weigh(operation, places);
    case "worse":
      return score.worse(operation, places);
    case "raise":
      return score.raise(operation, places);
    case "regress":
      return score.regress(operation, places);
    case "band":
      return score.band(operation, places);
    case "rate":
      return rating.rate(operation, places);
    case "meet":
      return rating.meet(operation, places);
    case "move":
      return rating.move(operation, places);
    case "hold":
      return rating.hold(operation, places);
    case "lift":
      return rating.lift(operation, places);
    case "overshadow":
      return rating.overshadow(operation, places);
    case "under":
      return rating.under(operation, places);
    case "same":
      return rating.same(operation, places);
  }
}

interface Ends {
  readonly pack: Pack;
  readonly plan: Plan;
  readonly places: Places;
  readonly outputs: readonly (typeof OUTPUTS)[number][];
  /** The flags of all lines, and their labels. */
  readonly flags: string;
  readonly labels: string;
  /** A formula of the short-term symbol; null where there is none. */
  readonly short: string | null;
}

/** The results stand on top: a rating only where no line is to be looked at. */
function results({ pack, plan, places, outputs, flags, labels, short }: Ends): Calculation {
  const { sheet } = places;
  const { final } = pack.outputs;
  const isSound = `AND(SUM(${flags})=0,${places.position(final)}>0)`;
  const at: Record<string, string> = {};
  const put = (index: number, name: string, label: CalculationCell["value"], formula: string) => {
    const row = FIRST_RESULT + index;
    sheet.write(row, LINE.label, "label", label);
    sheet.cells.push({ row, column: LINE.word, kind: "formula", value: `=${formula}`, role: "result" });
    at[name] = fixed(row, LINE.word);
  };
  for (const [index, name] of outputs.entries()) {
    const id = pack.outputs[name] ?? final;
    const position = places.position(name === "local" ? "local called" : id);
    const symbols = plan.scale.notations[0].symbols.map((_, rank) =>
      writeRating(ratingAt(plan.scale, rank + 1, plan.ratings.get(id) ?? false), plan.scale),
    );
    const [row = ""] = sheet.table(WORDS.scale, [symbols]);
    const symbol = `IF(${position}>0,INDEX(${row},1,${position}),"n/a")`;
    put(index, name, places.label(id), `IF(${isSound},${symbol},"n/a")`);
  }
  if (short !== null) put(outputs.length, "short", WORDS.short, `IF(${isSound},${short},"n/a")`);
  const why = `INDEX(${labels},MATCH(1,${flags},0))`;
  const missing = `IF(${places.position(final)}>0,"","${WORDS.missing.en} · ${WORDS.missing.zh}")`;
  const reason = `IF(SUM(${flags})>0,${why},${missing})`;
  put(outputs.length + (short === null ? 0 : 1), "reason", WORDS.reason, reason);
  sheet.write(0, LINE.label, "heading", {
    en: `${WORDS.title.en} · ${pinOf(pack)}`,
    zh: `${WORDS.title.zh} · ${pinOf(pack)}`,
  });
  const heads = FIRST_RESULT + outputs.length + (short === null ? 1 : 2) + 1;
  for (const [column, head] of HEADS.entries()) sheet.write(heads, column, "header", head);
  return { cells: sheet.cells, results: at, reason: at["reason"] ?? "" };
}
