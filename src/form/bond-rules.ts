import type { IssueRules } from "../issue";
import type { Text } from "../language";
import {
  BASIS,
  cell,
  CITE,
  labelOf,
  listOf,
  type Members,
  NAME,
  NOTHING,
  NUMBER,
  readMembers,
  type RowReader,
  said,
  text,
  TRUTH,
  words,
  writeMembers,
} from "../cells";
import { ALIASES, madeId } from "./part-names";
import {
  calledOf,
  idNamed,
  readRows,
  rowsIn,
  rowsUnder,
  writeRows,
  type Called,
  type Rowing,
  type WrittenBlanks,
} from "./rowing";
import { partTable, passHeadless, readParts, usualPart, writePart } from "./rule-parts";
import type { SheetWriter } from "./sheet";

/** The rules by which the bonds of a methodology's issuers are rated, as tables. */

type Class = IssueRules["classes"][number];
type Term = IssueRules["terms"][number];
type Exempt = IssueRules["exempt"][number];

const NOTCHES = cell("notches", NUMBER);

const CLASS_FORM: Members<Class> = {
  id: madeId("label"),
  label: text("label"),
  aliases: ALIASES,
  notches: NOTCHES,
  needs: cell(
    "needs",
    words({ guarantee: { en: "guarantee", zh: "担保" }, collateral: { en: "collateral", zh: "抵质押" } }),
  ),
  plain: cell("plain", TRUTH),
  asksGuarantee: cell("asksGuarantee", TRUTH),
  longest: cell("longest", NUMBER),
  subordinated: cell("subordinated", TRUTH),
  defers: cell("defers", TRUTH),
  whenSubordinated: cell("whenSubordinated", NAME),
  note: text("note"),
  shortTerm: cell("shortTerm", TRUTH),
  rule: text("rule", labelOf),
  cite: CITE,
  basis: BASIS,
};

const EXEMPT_FORM: Members<Exempt> = {
  id: madeId("label"),
  label: text("label"),
  aliases: ALIASES,
  rule: text("rule", labelOf),
  cite: CITE,
};

const TERM_FORM: Members<Omit<Term, "words">> = {
  id: madeId("label"),
  label: text("label"),
  aliases: ALIASES,
  classes: cell("classes", listOf(NAME)),
  asked: cell("asked", TRUTH),
  rule: text("rule", labelOf),
  cite: CITE,
  basis: BASIS,
};

const WORD_FORM: Members<Term["words"][number]> = {
  value: cell("value", NAME),
  label: text("label", (from) => nameIn(from, "value")),
  notches: NOTCHES,
};

function nameIn(from: RowReader, column: string): Text | undefined {
  const name = from.take(column, NAME, "");
  return name === undefined ? undefined : said(name, name);
}

const TIER_FORM: Members<NonNullable<IssueRules["maturity"]>["tiers"][number]> = {
  over: cell("over", NUMBER),
  notches: NOTCHES,
};

const COVER_FORM: Members<IssueRules["collateral"]["covers"][number]> = {
  from: cell("cover", NUMBER),
  notches: NOTCHES,
};

/** The parts of the rules that have a rule, a place and numbers of their own. */
const PARTS = partTable("bondParts", {
  terms: { en: "terms", zh: "条款" },
  maturity: { en: "maturity", zh: "期限" },
  collateral: { en: "collateral", zh: "抵质押" },
  guarantee: { en: "guarantee", zh: "担保" },
  limits: { en: "limits of a guarantee", zh: "担保限制" },
});

type Part = keyof typeof PARTS.titles;

/** Writes rules for bonds. */
export function writeBondRules(rules: IssueRules, sheet: SheetWriter, blanks: WrittenBlanks): void {
  const { collateral, guarantee, maturity, ranking, termLimits } = rules;
  const head = sheet.row("bonds", { owner: null, ...blanks });
  head.put("id", rules.id);
  text("title").write(rules.title, head);
  const { far, beyond, related, dependent, deferrable, ...limits } = guarantee.limits;
  const numbers = {
    ...ranking,
    worst: termLimits.worst,
    best: termLimits.best,
    collateral: collateral.limit,
    ...collateral.plausible,
    ...{ far, beyond, related, dependent, deferrable },
  };
  for (const [column, value] of Object.entries(numbers)) head.put(column, value);
  const part = (name: Part, told: Parameters<typeof writePart>[2]) => {
    writePart(PARTS, name, told, sheet, blanks);
  };
  part("terms", { basis: termLimits.basis });
  if (maturity !== undefined) part("maturity", maturity);
  part("collateral", collateral);
  part("guarantee", guarantee);
  part("limits", limits);
  writeRows(sheet, "exempt", EXEMPT_FORM, rules.exempt, blanks);
  writeRows(sheet, "bondClasses", CLASS_FORM, rules.classes, blanks);
  writeRows(sheet, "maturity", TIER_FORM, maturity?.tiers ?? [], blanks);
  writeRows<Omit<Term, "words">>(sheet, "bondTerms", TERM_FORM, rules.terms, blanks);
  for (const term of rules.terms)
    for (const word of term.words) {
      const row = sheet.row("bondWords", { owner: null });
      row.put("term", term.id);
      writeMembers(WORD_FORM, word, row);
    }
  writeRows(sheet, "covers", COVER_FORM, collateral.covers, blanks);
  for (const [name, notches] of Object.entries(collateral.liquidity)) {
    const row = sheet.row("liquidity", { owner: null });
    row.put("liquidity", name);
    row.put("notches", notches);
  }
  for (const [scale, mapping] of Object.entries(rules.shortTerm)) {
    const row = sheet.row("bondShort", { owner: null });
    row.put("scale", scale);
    row.put("mapping", mapping);
  }
}

const BOND_TABLES = [
  "bondParts",
  "exempt",
  "bondClasses",
  "maturity",
  "bondTerms",
  "bondWords",
  "covers",
  "liquidity",
  "bondShort",
] as const;

/** Reads the rules for bonds that a form brings, under the path of one in a list of rules; null where it brings none. */
export function readBondRules(
  rowing: Rowing,
  scales: readonly Called[],
  mappings: readonly Called[],
): Readonly<Record<string, unknown>> | null {
  const [head] = rowsIn(rowing, "bonds");
  if (head === undefined) {
    passHeadless(rowing, BOND_TABLES, WITHOUT_HEAD);
    return null;
  }
  const path = "issueRules.0";
  head.note(path, "id");
  const classes = readRows(rowing, "bondClasses", CLASS_FORM, `${path}.classes`);
  const calledClasses = classes.map(calledOf);
  const parts = readParts(
    rowing,
    PARTS,
    path,
    (name) => PLACES[name],
    (name, read) => (name === "terms" ? { basis: read["basis"] } : { rule: PARTS.titles[name], ...read }),
  );
  const number = (column: string, at: string) => head.take(column, NUMBER, `${path}.${at}`);
  const classNamed = (column: "subordinated" | "deferral") =>
    idNamed(head.take(column, NAME, `${path}.ranking.${column}`), calledClasses);
  head.note(`${path}.ranking`, "subordinated");
  const tiers = readRows(rowing, "maturity", TIER_FORM, `${path}.maturity.tiers`);
  const isAged = tiers.length > 0 || parts.has("maturity");
  const part = (name: Part) => parts.get(name) ?? { rule: PARTS.titles[name], ...usualPart(rowing) };
  const { basis: termBasis } = part("terms");
  return {
    id: madeId("title").read(head, `${path}.id`),
    title: text("title").read(head, `${path}.title`),
    exempt: readRows(rowing, "exempt", EXEMPT_FORM, `${path}.exempt`),
    classes: classes.map((one) => ({
      ...one,
      ...(one["whenSubordinated"] === undefined
        ? {}
        : { whenSubordinated: idNamed(one["whenSubordinated"], calledClasses) }),
    })),
    ranking: { subordinated: classNamed("subordinated"), deferral: classNamed("deferral") },
    ...(isAged ? { maturity: { tiers, ...part("maturity") } } : {}),
    terms: termsIn(rowing, `${path}.terms`, calledClasses),
    termLimits: {
      worst: number("worst", "termLimits.worst"),
      best: number("best", "termLimits.best"),
      basis: termBasis,
    },
    collateral: {
      covers: readRows(rowing, "covers", COVER_FORM, `${path}.collateral.covers`),
      liquidity: pairsIn(rowsIn(rowing, "liquidity"), "liquidity", (row, name) =>
        row.take("notches", NUMBER, `${path}.collateral.liquidity.${name}`),
      ),
      limit: number("collateral", "collateral.limit"),
      plausible: {
        value: number("value", "collateral.plausible.value"),
        pledgeRatio: number("pledgeRatio", "collateral.plausible.pledgeRatio"),
      },
      ...part("collateral"),
    },
    guarantee: {
      limits: {
        ...Object.fromEntries(
          (["far", "beyond", "related", "dependent", "deferrable"] as const).map((column) => [
            column,
            number(column, `guarantee.limits.${column}`),
          ]),
        ),
        ...part("limits"),
      },
      ...part("guarantee"),
    },
    shortTerm: shortIn(rowsIn(rowing, "bondShort"), `${path}.shortTerm`, scales, mappings),
  };
}

/** Where each part stands among the rules. */
const PLACES: Readonly<Record<Part, string>> = {
  terms: "termLimits",
  maturity: "maturity",
  collateral: "collateral",
  guarantee: "guarantee",
  limits: "guarantee.limits",
};

function termsIn(rowing: Rowing, path: string, classes: readonly Called[]): readonly unknown[] {
  const terms = readRows(rowing, "bondTerms", TERM_FORM, path);
  const called = terms.map(calledOf);
  const under = rowsUnder(rowsIn(rowing, "bondWords"), "term", called);
  return terms.map((term, index) => {
    const at = `${path}.${String(index)}.words`;
    const rows = under.get(called[index]?.id ?? "") ?? [];
    rows[0]?.note(at, "value");
    const named = term["classes"];
    return {
      ...term,
      ...(Array.isArray(named) ? { classes: named.map((one) => idNamed(one, classes)) } : {}),
      words: rows.map((row, place) => {
        const spot = `${at}.${String(place)}`;
        row.note(spot, "value");
        return readMembers(WORD_FORM, row, spot);
      }),
    };
  });
}

/** Reads values by a name, a row for each. */
function pairsIn(
  rows: readonly RowReader[],
  column: string,
  value: (row: RowReader, name: string) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const name = row.take(column, NAME, "");
      if (name === undefined) row.fault(column, NOTHING);
      const one = value(row, name ?? "");
      return name === undefined ? [] : [[name, one] as const];
    }),
  );
}

function shortIn(
  rows: readonly RowReader[],
  path: string,
  scales: readonly Called[],
  mappings: readonly Called[],
): Readonly<Record<string, unknown>> {
  rows[0]?.note(path, "scale");
  const named = pairsIn(rows, "scale", (row, scale) =>
    idNamed(row.take("mapping", NAME, `${path}.${scale}`), mappings),
  );
  return Object.fromEntries(
    Object.entries(named).map(([scale, mapping]) => [String(idNamed(scale, scales)), mapping]),
  );
}

const WITHOUT_HEAD = said(
  "rules for bonds stand here, and no table Bond rules says which they are",
  "此处列有债券规则的内容，但没有“债券规则”表说明其所属",
);
