import { readAmountUnit, unitInChinese, unitOf, type Unit } from "../grid";
import type { Language, Text } from "../language";
import type { Problem } from "../problem";
import { readDate, readNumber, writeDate } from "../reading";
import { keyForm, normaliseText } from "../text";
import { said, type FormCell } from "./cell";

/** What a cell that is not blank may hold. */
export type Filled = string | number | boolean;

/** What a cell came to, or why it cannot be read. */
export type CellRead<V> =
  { readonly ok: true; readonly value: V } | { readonly ok: false; readonly reason: Text };

/** Where names in cells are looked up. */
export interface Names {
  /** Finds the id that a name stands for: an id, or a label in either language. */
  readonly refer: (name: string) => CellRead<string>;
  /** Finds the key of a document by the key or a title. */
  readonly document: (name: string) => CellRead<string>;
}

/** In which language cells are written, and what an item, a step or a check is called there. */
export interface Spoken {
  readonly language: Language;
  readonly nameOf: (id: string) => string;
}

/** How one value stands in one cell, both ways. */
export interface Codec<V> {
  readonly write: (value: V, spoken: Spoken) => FormCell;
  readonly read: (cell: Filled, names: Names) => CellRead<V>;
}

export function readAs<V>(value: V): CellRead<V> {
  return { ok: true, value };
}

export function notRead(en: string, zh: string): CellRead<never> {
  return { ok: false, reason: said(en, zh) };
}

/** Shows what a cell holds in a message, cut where it is long. */
export function shownCell(cell: FormCell): string {
  const text = typeof cell === "object" ? (cell === null ? "" : cell.error) : String(cell);
  // Signs of either width and unseen ones are told alike.
  const plain = normaliseText(text);
  if (plain.length <= 60 && text.length <= 60) return plain;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export const NUMBER: Codec<number> = {
  write: (value) => value,
  read(cell) {
    const read = typeof cell === "boolean" ? null : readNumber(cell, "");
    if (read?.ok === true) return readAs(read.value);
    const [two] = read?.problems ?? [];
    if (two?.code === "two-readings") return { ok: false, reason: said(...twoReadings(two, cell)) };
    return notRead(
      `"${shownCell(cell)}" is not a number; a number such as 0.25 or 25% stands here`,
      `“${shownCell(cell)}”不是数字；此处应为数字，如 0.25 或 25%`,
    );
  },
};

/** A grade, an option, a symbol or an id of something that is kept elsewhere: text, its outer spaces apart. */
export const NAME: Codec<string> = {
  write: (value) => value,
  read: (cell) => readAs(typeof cell === "string" ? cell.trim() : String(cell)),
};

/** An item, a step or a check, by its id or its label. */
export const REFERENCE: Codec<string> = {
  write: (value, { nameOf }) => nameOf(value),
  read: (cell, { refer }) => refer(String(cell)),
};

/** A document of the form or of the library, by its key or its title. */
export const DOCUMENT: Codec<string> = {
  write: (value) => value,
  read: (cell, { document }) => document(String(cell)),
};

export const DATE: Codec<string> = {
  write: (value) => value,
  read(cell) {
    const read = typeof cell === "boolean" ? null : readDate(cell, "");
    return read?.ok === true
      ? readAs(writeDate(read.value))
      : notRead(
          `"${shownCell(cell)}" is not a date; a date cell or text such as 2026-08-31 stands here`,
          `“${shownCell(cell)}”不是日期；此处应为日期单元格，或如 2026-08-31 的文本`,
        );
  },
};

/** Makes a codec of some words, each with what it is called in both languages and further spellings. */
export function words<W extends string>(
  names: Readonly<Record<W, Text & { readonly also?: readonly string[] }>>,
): Codec<W> {
  const all = Object.entries(names) as unknown as readonly (readonly [
    W,
    Text & { readonly also?: readonly string[] },
  ])[];
  const forms = new Map(
    [...all]
      .reverse()
      .flatMap(([word, { en, zh, also = [] }]) =>
        [...also, zh, en, word].map((name) => [keyForm(name), word] as const),
      ),
  );
  return {
    write: (value, { language }) => names[value][language],
    read(cell) {
      const found = typeof cell === "boolean" ? undefined : forms.get(keyForm(String(cell)));
      if (found !== undefined) return readAs(found);
      const list = (language: Language) => all.map(([, name]) => name[language]);
      return notRead(
        `"${shownCell(cell)}" is none of the words that may stand here: ${list("en").join(", ")}`,
        `“${shownCell(cell)}”不在可用词中：${list("zh").join("、")}`,
      );
    },
  };
}

const YES = new Set(["true", "yes", "y", "是", "真"].map(keyForm));
const NO = new Set(["false", "no", "n", "否", "假"].map(keyForm));

export const TRUTH: Codec<boolean> = {
  write: (value, { language }) => (language === "en" ? (value ? "yes" : "no") : value ? "是" : "否"),
  read(cell) {
    if (typeof cell === "boolean") return readAs(cell);
    const form = keyForm(String(cell));
    if (YES.has(form) || NO.has(form)) return readAs(YES.has(form));
    return notRead(`"${shownCell(cell)}" is neither yes nor no`, `“${shownCell(cell)}”既不是“是”也不是“否”`);
  },
};

function twoReadings(two: Problem, cell: Filled): readonly [string, string] {
  const [first, second] = [two.facts["first"], two.facts["second"]].map((fact) =>
    typeof fact === "number" || typeof fact === "string" ? String(fact) : "",
  );
  return [
    `"${shownCell(cell)}" reads as ${first ?? ""} and as ${second ?? ""}; enter the one that is meant`,
    `“${shownCell(cell)}”可读作${first ?? ""}，也可读作${second ?? ""}；请填写所指的一种`,
  ];
}

function shownPart(cell: FormCell): string {
  return typeof cell === "object" ? "" : String(cell);
}

const PART = /\s*(?:"((?:[^"]|"")*)"|([^;；]*))\s*(?:[;；]|$)/y;

/** Several values in one cell, between semicolons; one that holds a semicolon stands in quotation marks. */
export function listOf<V extends string>(one: Codec<V>): Codec<readonly V[]> {
  return {
    write: (values, spoken) =>
      values
        .map((value) => {
          const text = shownPart(one.write(value, spoken));
          return /[;；"]|^\s|\s$|^$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join("; "),
    read(cell, names) {
      const values: V[] = [];
      for (const part of partsOf(String(cell))) {
        const read = one.read(part, names);
        if (!read.ok) return read;
        values.push(read.value);
      }
      return readAs(values);
    },
  };
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text);
    if (match === null) return [...parts, text.slice(PART.lastIndex)];
    const [, quoted, plain = ""] = match;
    if (quoted !== undefined) parts.push(quoted.replaceAll('""', '"'));
    else if (plain.trim() !== "") parts.push(plain.trim());
  }
  return parts;
}

/** A number, or a word in its place. */
export function numberOr<W extends string>(word: W, name: Text): Codec<number | W> {
  const spelt = words({ [word]: name } as Record<W, Text>);
  return {
    write: (value, { language }) => (typeof value === "number" ? value : name[language]),
    read(cell, names) {
      const number = NUMBER.read(cell, names);
      if (number.ok) return number;
      const read = spelt.read(cell, names);
      return read.ok
        ? read
        : notRead(
            `"${shownCell(cell)}" is neither a number nor "${name.en}"`,
            `“${shownCell(cell)}”既不是数字，也不是“${name.zh}”`,
          );
    },
  };
}

const UNIT_WORDS: Readonly<
  Record<Exclude<Unit["kind"], "amount">, Text & { readonly also: readonly string[] }>
> = {
  fraction: { en: "%", zh: "%", also: ["fraction", "percent", "percentage", "ratio", "小数", "百分比"] },
  multiple: { en: "x", zh: "倍", also: ["times", "multiple"] },
  number: { en: "number", zh: "数", also: ["数值", "个", "分", "points", "none"] },
};
const PLAIN_UNIT = words(UNIT_WORDS);
const AMOUNT = /^([A-Za-z]{3}) (\d+)$/;

export const UNIT: Codec<Unit> = {
  write(unit, spoken) {
    if (unit.kind !== "amount") return PLAIN_UNIT.write(unit.kind, spoken);
    const form = unitOf(unit) ?? "";
    const said = spoken.language === "zh" ? unitInChinese(form) : form;
    const back = readAmount(said);
    return back?.currency === unit.currency && back.scale === unit.scale
      ? said
      : `${unit.currency} ${String(unit.scale)}`;
  },
  read(cell, names) {
    const amount = readAmount(normaliseText(String(cell)));
    if (amount !== null) return readAs({ kind: "amount", ...amount });
    const plain = PLAIN_UNIT.read(cell, names);
    return plain.ok
      ? readAs({ kind: plain.value })
      : notRead(
          `"${shownCell(cell)}" is not a unit; allowed: %, x, number, or a currency with its magnitude such as CNY bn or 亿元`,
          `“${shownCell(cell)}”不是单位；可用：%、倍、数，或币种加数量级，如亿元、百万美元`,
        );
  },
};

function readAmount(text: string): { readonly currency: string; readonly scale: number } | null {
  const exact = AMOUNT.exec(text);
  if (exact !== null) return { currency: (exact[1] ?? "").toUpperCase(), scale: Number(exact[2]) };
  return readAmountUnit(text);
}
