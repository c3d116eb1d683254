import { inClauses, isAskedOf, listIssueRules, pinOf, type Language } from "../../../src";
import type { Bond, BondGuarantee } from "../../draft/bond/bond";
import { citeText } from "../../draft/cite";
import { isGap, readTyped } from "../../draft/numbers";
import { LIQUIDITY, QUALITY_LABELS } from "../../draft/bond/words";
import { rateBond, rulesOf, type RatedBond } from "../../draft/bond/rate-bond";
import { say, type MessageKey } from "../../words";
import { sameFormula, type SheetOrder } from "./blocks";
import { scaleArgument } from "./calibration";
import { gapIn } from "./inputs";
import { address, type PlanCell } from "../cells/plan";
import { code, plain, text, type Rows } from "../cells/rows";

const KEY_COLUMN = 1;
const VALUE_COLUMN = 2;

/** The names that NOTCH.ISSUE reads down the side of a guarantee and of collateral. */
const GUARANTEE_KEYS = {
  irrevocable: "irrevocable",
  effective: "legal effect",
  unconditional: "unconditional",
  timely: "timely",
  related: "related party",
} as const satisfies Record<string, string>;

interface Line {
  readonly label: string;
  /** What NOTCH.ISSUE calls it; "" where it does not read the line. */
  readonly key: string;
  readonly cells: readonly PlanCell[];
}

function typed(value: string, kind: "fraction" | "number"): PlanCell {
  const read = readTyped(value, { kind });
  if (typeof read !== "number") return text(typeof read === "string" ? read : "", "input");
  return plain(read, "input", kind === "fraction" ? "0.0%" : "General");
}

function termLines(bond: Bond, order: SheetOrder): readonly Line[] {
  const { language, pack } = order;
  const tell = (key: MessageKey) => say(language, key);
  const rules = rulesOf(pack, bond);
  const issueClass = rules?.classes.find(({ id }) => id === bond.issueClass);
  const asked = rules?.terms.filter(
    (term) => issueClass === undefined || isAskedOf(term, issueClass) || (bond.terms[term.id] ?? "") !== "",
  );
  return [
    { label: tell("bond.maturity"), key: "maturity", cells: [typed(bond.maturity, "number")] },
    { label: tell("bond.ranking"), key: "ranking", cells: [text(bond.ranking, "input")] },
    { label: tell("bond.deferral"), key: "deferral", cells: [text(bond.deferral, "input")] },
    ...(asked ?? []).map(({ id, label }) => ({
      label: label[language],
      key: id,
      cells: [text(bond.terms[id] ?? "", "input")],
    })),
  ];
}

function guaranteeLines({ guarantees }: Bond, tell: (key: MessageKey) => string): readonly Line[] {
  if (guarantees.length === 0) return [];
  const line = (label: MessageKey, key: string, cell: (one: BondGuarantee) => PlanCell): Line => ({
    label: tell(label),
    key,
    cells: guarantees.map(cell),
  });
  return [
    line("bond.guarantor", "", ({ name }) => text(name, "plain")),
    line("bond.guarantorRating", "rating", ({ rating }) => text(rating, "input")),
    // Stated also where it is the whole: some versions of Excel hand a blank over as 0, which would be no part at all.
    line("bond.coverage", "coverage", ({ coverage }) =>
      typed(isGap(coverage) ? "100" : coverage, "fraction"),
    ),
    ...QUALITY_LABELS.map(([quality, label]) =>
      line(label, GUARANTEE_KEYS[quality], (one) => text(one[quality], "input")),
    ),
  ];
}

function collateralLines({ collateral }: Bond, tell: (key: MessageKey) => string): readonly Line[] {
  if (collateral.length === 0) return [];
  return [
    { label: tell("bond.what"), key: "", cells: collateral.map(({ name }) => text(name, "plain")) },
    { label: tell("bond.value"), key: "value", cells: collateral.map(({ value }) => typed(value, "number")) },
    {
      label: tell("bond.liquidity"),
      key: "liquidity",
      cells: collateral.map(({ liquidity }) =>
        text(LIQUIDITY.find(([word]) => word === liquidity)?.[0] ?? "", "input"),
      ),
    },
    {
      label: tell("bond.pledge"),
      key: "pledge ratio",
      cells: collateral.map(({ pledgeRatio }) => typed(pledgeRatio, "fraction")),
    },
  ];
}

/** Adds lines and tells the range that NOTCH.ISSUE reads of them: names down the side, "" for none. */
function addLines(rows: Rows, lines: readonly Line[], language: Language): string {
  for (const { label, key, cells } of lines) rows.add([text(label, "label"), code(key, language), ...cells]);
  const read = lines.filter(({ key }) => key !== "");
  if (read.length === 0) return "";
  const columns = Math.max(...read.map(({ cells }) => cells.length));
  return address(rows.next - read.length, KEY_COLUMN, rows.next - 1, KEY_COLUMN + columns);
}

function stepLines(rows: Rows, rated: RatedBond, language: Language): void {
  if (!rated.ok) return;
  const tell = (key: MessageKey) => say(language, key);
  const last = rows.widths.length - 1;
  const gap = Array<null>(Math.max(0, last - 4)).fill(null);
  const heads = ["bond.steps", "bond.then", "bond.notches", "sheet.basis"] as const;
  rows.add([
    ...heads.map((key) => text(tell(key), "header")),
    ...gap.map(() => text("", "header")),
    text(tell("sheet.source"), "header"),
  ]);
  for (const { label, running, effects, basis, rule, cite } of rated.result.steps)
    rows.add([
      text(label[language], "label"),
      text(running ?? "", "plain"),
      plain(effects[0]?.amount ?? 0, "plain", "+0;-0;0"),
      text(tell(`item.${basis.basis}`), "plain"),
      ...gap,
      text(
        inClauses(language, [
          `${rule[language]} ${citeText(cite, language)}`,
          ...(basis.basis === "house" ? [basis.reason[language]] : []),
        ]),
        "note",
      ),
    ]);
}

/**
 * The bonds of the issuer, each with its inputs, its live rating, and the steps that led to it.
 * @param issuer the cell of the issuer's live final rating
 */
export function bondBlock(rows: Rows, order: SheetOrder, issuer: string): void {
  const { draft, pack, assessment, language } = order;
  const tell = (key: MessageKey) => say(language, key);
  const last = rows.widths.length - 1;
  rows.add([text(tell("step.bonds"), "heading")]);
  (draft.bonds ?? []).forEach((bond, index) => {
    const rated = rateBond(pack, assessment, bond, language);
    const rules = rulesOf(pack, bond);
    const name = bond.name.trim() === "" ? say(language, "bond.unnamed", { n: index + 1 }) : bond.name;
    const blanks = Array.from({ length: last - 3 }, () => text("", "header"));
    rows.add([
      text(name, "header"),
      ...[text(tell("sheet.live"), "header"), text(tell("sheet.plain"), "header")],
      text(tell("sheet.same"), "header"),
      ...blanks,
    ]);
    const resultRow = rows.next;
    // The result stands above its inputs, whose rows are only known below it.
    rows.add([]);
    const policy = bond.policy === "" ? "floor" : bond.policy;
    const classRow = rows.next;
    rows.add([
      text(tell("bond.class"), "label"),
      code("class", language),
      text(bond.issueClass, "input"),
      ...Array<null>(Math.max(0, last - 3)).fill(null),
      text(rules === null ? "" : `${rules.title[language]} · ${tell(`bond.${policy}`)}`, "note"),
    ]);
    const terms = addLines(rows, termLines(bond, order), language);
    const guarantee = addLines(rows, guaranteeLines(bond, tell), language);
    const collateral = addLines(rows, collateralLines(bond, tell), language);
    const issueClass = address(classRow, VALUE_COLUMN);
    // A short-term symbol depends on the scale, and many symbols stand on several: the formula names the pack's.
    // Rules that a methodology of one's own brings are known by it alone.
    const isShipped = rules === null || listIssueRules().includes(rules);
    const named = isShipped ? (rules?.id ?? "") : pinOf(pack);
    const by = `"${named} ${policy}",,${scaleArgument(pack)}`;
    rows.replace(resultRow, [
      text(tell("bond.rating"), "label"),
      {
        kind: "formula",
        value: `=NOTCH.ISSUE(${[issuer, issueClass, guarantee, collateral, terms, by].join(",")})`,
        style: "live",
      },
      text(rated.ok ? rated.symbol : gapIn(language), "plain"),
      { kind: "formula", value: sameFormula(resultRow + 1, tell("sheet.differs")), style: "live" },
    ]);
    stepLines(rows, rated, language);
  });
}
