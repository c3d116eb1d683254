import { listOf, NAME, notRead, readAs, type Codec } from "../cells";

const PAIRS = listOf(NAME);

/** Symbols by scale in one cell, as one: BB+; other: Ba1. */
export const PAIRS_CELL: Codec<Readonly<Record<string, string>>> = {
  write: (value, spoken) =>
    PAIRS.write(
      Object.entries(value).map(([scale, symbol]) => `${scale}: ${symbol}`),
      spoken,
    ),
  read(given, names) {
    const pairs = PAIRS.read(given, names);
    if (!pairs.ok) return pairs;
    const apart = pairs.value.map((pair) => pair.split(/[:：]/).map((part) => part.trim()));
    const odd = apart.findIndex((pair) => pair.length !== 2 || pair.includes(""));
    if (odd >= 0)
      return notRead(
        `"${pairs.value[odd] ?? ""}" is no scale and symbol; scale: symbol stands here`,
        `“${pairs.value[odd] ?? ""}”不是级别体系与符号；此处应为“体系: 符号”`,
      );
    return readAs(Object.fromEntries(apart.map(([scale = "", symbol = ""]) => [scale, symbol])));
  },
};
