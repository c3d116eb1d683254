import { unitForms, unitSteps } from "../../grid";
import { gradeForm, type CodeInput, type NumberInput } from "../../kind";
import { findStep } from "../../pack";
import { ABSENT, spellingsOf } from "../spellings";
import { named, type Places } from "./registers";
import { quoted, type Line } from "./sheet";
import { WORDS } from "./words";

/** Where an input stands in the workbook: addresses as a formula names them, with their sheet. */
export interface InputAddress {
  readonly value: string | null;
  /** The cell of its unit; null where there is none. */
  readonly unit: string | null;
  /** By period, such as FY-1. */
  readonly periods: Readonly<Record<string, string>>;
}

/** Said in a number's place where a cell holds something that is no number of its unit, or none that is believed. */
const UNREAD = '"?"';
/** Said in a number's place where the event never was. */
export const NEVER = '"never"';

/** Reads a word: its position among the spellings that the methodology's own reader knows. */
export function readCode(input: CodeInput, { value }: InputAddress, places: Places): void {
  const { id } = input;
  const isStep = findStep(places.pack, id) !== undefined;
  if (value === null) return;
  const name = places.label(id);
  const spellings = spellingsOf(places.pack, places.plan.scale, input);
  const [words = "", positions = ""] = places.sheet.table(named(name, WORDS.words), [
    spellings.map(([word]) => word),
    spellings.map(([, position]) => position),
  ]);
  const isWord = `EXACT(${words},${value})`;
  const found = `IF(SUMPRODUCT(--${isWord})=1,SUMPRODUCT(${isWord}*${positions}),-1)`;
  const position = `IF(${isOdd(value)},-1,IF(${isNothing(value)},0,${found}))`;
  const own = places.sheet.lineAt(places.sheet.next).position;
  const { word, number } = places.graded(id, own);
  const line = places.sheet.line(name, isStep ? WORDS.stated : WORDS.given, {
    position,
    word,
    flag: `IF(${own}<0,1,0)`,
    ...(number === undefined ? {} : { number }),
  });
  places.gives(id, [`${line.position}<>0`]);
  if (isStep) places.setStated(id, line);
  else places.setGraded(id, line);
}

/** An error, or a truth value: some spreadsheets take that for the number 1. */
function isOdd(cell: string): string {
  return `OR(ISERROR(${cell}),ISLOGICAL(${cell}))`;
}

function isNothing(cell: string): string {
  return `OR(${["", ...ABSENT].map((word) => `${cell}=${quoted(word)}`).join(",")})`;
}

/** Reads a number, or weighs its years where all of them are there and nothing beside them. */
export function readNumber(input: NumberInput, address: InputAddress, places: Places): void {
  const { sheet } = places;
  const { id } = input;
  const name = places.label(id);
  const years = Object.entries(address.periods);
  const single = address.value === null ? null : cellLine(input, address.value, address.unit, places);
  const byYear = years.map(([period, cell]) => ({
    period,
    line: cellLine(input, cell, address.unit, places, period),
  }));
  const lines = [...(single === null ? [] : [single]), ...byYear.map(({ line }) => line)];
  places.gives(
    id,
    lines.map(({ number }) => `${number}<>""`),
  );
  const keys = input.periods?.keys ?? ["FY"];
  const weights = input.periods?.weights ?? [1];
  const there = keys.flatMap((key) => byYear.find(({ period }) => period === key)?.line.number ?? []);
  const others = byYear.filter(({ period }) => !keys.includes(period)).map(({ line }) => line.number);
  const one = single?.number ?? '""';
  if (byYear.length === 0) {
    if (single !== null) places.setNumber(id, single);
    return;
  }
  const isBlank = (all: readonly string[]) =>
    all.length === 0 ? "TRUE" : `AND(${all.map((cell) => `${cell}=""`).join(",")})`;
  const beside = single === null ? others : [...others, one];
  const sum = there.map((cell, index) => `${cell}*${String(weights[index] ?? 0)}`).join("+");
  const weighed = input.periods === null ? (there[0] ?? '""') : `ROUND(${sum},9)`;
  const isWhole =
    there.length === keys.length
      ? `AND(${there.map((cell) => `ISNUMBER(${cell})`).join(",")},${isBlank(beside)})`
      : "FALSE";
  const own = sheet.lineAt(sheet.next).number;
  const line = sheet.line(name, WORDS.years, {
    number: `IF(${isWhole},${weighed},IF(${isBlank([...there, ...others])},${one},${UNREAD}))`,
    flag: `IF(${own}=${UNREAD},1,0)`,
  });
  places.setNumber(id, line);
}

/** Reads one cell as a number of the item's unit that is believed. */
function cellLine(
  input: NumberInput,
  cell: string,
  unit: string | null,
  places: Places,
  period: string | null = null,
): Line {
  const { sheet } = places;
  const label = places.label(input.id);
  const name = period === null ? label : { en: `${label.en} ${period}`, zh: `${label.zh} ${period}` };
  const own = sheet.lineAt(sheet.next).number;
  const value = inUnit(input, cell, unit, places);
  const { from, to, open } = input;
  const isBelieved = `AND(${value}${open ? ">" : ">="}${String(from)},${value}<=${String(to)})`;
  const number = value === null ? UNREAD : `IF(${isBelieved},${value},${UNREAD})`;
  const forms = input.never.map((word) => `SUBSTITUTE(LOWER(${cell})," ","")=${quoted(gradeForm(word))}`);
  const text = forms.length === 0 ? UNREAD : `IF(OR(${forms.join(",")}),${NEVER},${UNREAD})`;
  const read = `IF(ISNUMBER(${cell}),${number},IF(${isNothing(cell)},"",${text}))`;
  return sheet.line(name, period === null ? WORDS.given : WORDS.year, {
    number: `IF(${isOdd(cell)},${UNREAD},${read})`,
    flag: `IF(${own}=${UNREAD},1,0)`,
  });
}

/** Brings a cell into the item's unit, by the unit that stands beside it; one that is not listed makes it no number at all. */
function inUnit(input: NumberInput, cell: string, unit: string | null, places: Places): string | null {
  if (unit === null) {
    const steps = unitSteps(undefined, input.unit);
    return steps === null ? null : cell;
  }
  const forms = ["", "%", "x", "number", ...unitForms(input.unit)].flatMap((form) => {
    const steps = unitSteps(form, input.unit);
    return steps === null ? [] : [{ form, ...steps }];
  });
  const [words = "", times = "", over = ""] = places.sheet.table(named(places.label(input.id), WORDS.units), [
    forms.map(({ form }) => form),
    forms.map((one) => one.times),
    forms.map((one) => one.over),
  ]);
  const isForm = `EXACT(${words},${unit})`;
  if (forms.every((one) => one.times === 1 && one.over === 1))
    return `IF(SUMPRODUCT(--${isForm})>0,${cell},"")`;
  return `IF(SUMPRODUCT(--${isForm})=1,${cell}*SUMPRODUCT(${isForm}*${times})/SUMPRODUCT(${isForm}*${over}),"")`;
}
