import { failure, keyForm, missing, success, wrong, type Outcome } from "../src";
import { isBlankWord, isErrorCell, readGrid, type Cell } from "./cells";
import { andThen } from "./outcome";
import { remembered } from "./remembered";

/**
 * The columns of a bond book by which its functions read it, with the words that may head each. Where several stand for one (a
 * position beside a balance), the word that comes first here counts.
 */
const BOND_HEADS = {
  code: ["code", "bond code", "bond", "债券代码", "代码", "债券简称"],
  issuer: ["issuer", "issuer name", "发行人", "发行主体", "主体"],
  issuerGroup: ["issuer group", "group", "所属集团", "集团"],
  sector: ["sector", "industry", "行业"],
  region: ["region", "province", "地区", "区域", "省份"],
  class: ["class", "bond class", "type", "债券品种", "品种", "债券类别"],
  amount: [...["position", "持仓", "book value", "账面价值", "账面余额", "amount", "金额"], ...["balance"]],
  coupon: ["coupon", "coupon rate", "rate", "票面利率", "利率"],
  start: ["start", "issue date", "起息日", "发行日"],
  maturity: ["maturity", "maturity date", "end", "到期日", "到期"],
  calls: ["calls", "term with options", "options", "含权期限"],
  issuerRating: ["issuer rating", "主体信用等级", "主体级别", "主体等级"],
  rating: ["rating", "bond rating", "债项信用等级", "债项级别", "债项等级", "级别"],
  reviewed: ["reviewed", "rating date", "last review", "评级日期", "上次评级"],
  outlook: ["outlook", "评级展望", "展望"],
  guarantor: ["guarantor", "担保人"],
  guarantorRating: ["guarantor rating", "担保人信用等级", "担保人级别", "担保人等级"],
  coverage: ["coverage", "担保比例"],
  value: ["collateral value", "collateral", "抵质押物市值倍数", "抵质押物"],
  liquidity: ["liquidity", "collateral liquidity", "抵质押物流动性", "流动性"],
  pledgeRatio: ["pledge ratio", "ltv", "抵质押率"],
  ranking: ["ranking", "偿付顺序", "清偿顺序"],
  deferral: ["deferral", "可递延", "递延"],
  implied: ["implied rating", "market implied", "隐含评级", "市场隐含评级", "中债隐含评级"],
  yield: ["valuation yield", "yield", "估值收益率", "中债估值收益率"],
  spread: ["valuation spread", "spread", "估值利差", "信用利差", "利差"],
} as const;

export type BondField = keyof typeof BOND_HEADS;
const FIELDS = Object.keys(BOND_HEADS) as BondField[];

/** What agencies say: columns that may be there several times, each with a number behind its words. */
const EXTERNAL_HEADS = {
  agency: ["external agency", "rating agency", "agency", "外部评级机构", "评级机构"],
  rating: ["external rating", "agency rating", "外部评级", "外部级别", "外部信用等级"],
  date: ["external date", "external rating date", "agency date", "外部评级日期"],
} as const;

/** Finds which column of a book a heading stands for; null for one that is passed over. */
export function bondHeading(head: string): BondField | null {
  const form = keyForm(head);
  return FIELDS.find((field) => BOND_HEADS[field].some((word) => keyForm(word) === form)) ?? null;
}

/** Finds what of which agency a heading stands for; without a number it is the only one. */
export function externalHeading(
  head: string,
): { readonly part: keyof typeof EXTERNAL_HEADS; readonly number: string } | null {
  const form = keyForm(head);
  const number = /\d*$/.exec(form)?.[0] ?? "";
  const parts = Object.keys(EXTERNAL_HEADS) as (keyof typeof EXTERNAL_HEADS)[];
  const part = parts.find((one) => EXTERNAL_HEADS[one].some((word) => keyForm(`${word}${number}`) === form));
  return part === undefined ? null : { part, number };
}

/** One agency's rating as the book has it. */
interface ExternalCells {
  readonly at: string;
  readonly agency: Cell;
  readonly rating: Cell;
  readonly date: Cell;
}

export interface BondCells {
  readonly at: string;
  /** Where it stands below the header, from 0. */
  readonly line: number;
  readonly cells: Readonly<Record<BondField, Cell>>;
  readonly external: readonly ExternalCells[];
}

/**
 * Reads a book: a header row and a row for each bond; other columns are passed over, and rows that are blank in all.
 * @param needed the columns without which nothing can be said
 */
export function readBook(raw: unknown, needed: readonly BondField[]): Outcome<readonly BondCells[]> {
  return andThen(readHeaded(raw), ({ fields, rows }) => {
    const absent = needed.filter((field) => !fields.includes(field));
    return absent.length > 0
      ? failure(
          ...absent.map((field) => missing("missing-item", `bonds, the column ${BOND_HEADS[field][0]}`)),
        )
      : success(rows);
  });
}

/** The rows of a book with the columns that it has. */
interface HeadedBook {
  readonly fields: readonly BondField[];
  readonly rows: readonly BondCells[];
}

const readHeaded = remembered((raw: unknown): Outcome<HeadedBook> => {
  const grid = readGrid(raw);
  const [[only = null] = []] = grid;
  if (grid.length === 1 && isErrorCell(only))
    return failure(wrong("cell-error", "bonds", { received: only.error }));
  if (grid.every((row) => row.every(isBlankWord)))
    return failure(
      missing("missing-argument", "bonds", { expected: "a header row and a row for each bond" }),
    );
  const [head = [], ...body] = grid;
  const forms = head.map((cell) => (typeof cell === "string" ? keyForm(cell) : ""));
  const places = FIELDS.map((field) => [field, placeOf(forms, BOND_HEADS[field])] as const);
  const agencies = externalPlaces(forms);
  return success({
    fields: places.flatMap(([field, place]) => (place < 0 ? [] : [field])),
    rows: body.flatMap((row, line): BondCells[] => {
      if (row.every(isBlankWord)) return [];
      const at = `bonds, row ${String(line + 2)}`;
      const cells: Partial<Record<BondField, Cell>> = {};
      for (const [field, place] of places) cells[field] = place < 0 ? null : (row[place] ?? null);
      const external = agencies.map(({ head: name, agency, rating, date }) => ({
        at: `${at}, ${name}`,
        agency: row[agency] ?? null,
        rating: row[rating] ?? null,
        date: row[date] ?? null,
      }));
      return [{ at, line, cells: cells as BondCells["cells"], external }];
    }),
  });
});

function placeOf(forms: readonly string[], words: readonly string[]): number {
  for (const word of words) {
    const place = forms.indexOf(keyForm(word));
    if (place >= 0) return place;
  }
  return -1;
}

interface ExternalPlaces {
  readonly head: string;
  readonly agency: number;
  readonly rating: number;
  readonly date: number;
}

/** Finds the columns of each agency by the number behind the words; without one it is the only one. */
function externalPlaces(forms: readonly string[]): readonly ExternalPlaces[] {
  const numbered = (words: readonly string[], number: string) =>
    placeOf(
      forms,
      words.map((word) => `${word}${number}`),
    );
  const numbers = new Set(
    forms.flatMap((form) => {
      const number = /\d*$/.exec(form)?.[0] ?? "";
      const isRating = EXTERNAL_HEADS.rating.some((word) => keyForm(`${word}${number}`) === form);
      return isRating ? [number] : [];
    }),
  );
  return [...numbers].map((number) => ({
    head: `external rating ${number}`.trim(),
    agency: numbered(EXTERNAL_HEADS.agency, number),
    rating: numbered(EXTERNAL_HEADS.rating, number),
    date: numbered(EXTERNAL_HEADS.date, number),
  }));
}
