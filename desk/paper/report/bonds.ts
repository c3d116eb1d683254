import { inClauses, withAside } from "../../../src";
import { BOND_FACTS, type Bond } from "../../draft/bond/bond";
import { rateBond, rulesOf, type RatedBond } from "../../draft/bond/rate-bond";
import type { MessageKey } from "../../words";
import { GAP, type Entry, type Page } from "./page";

/** Names each bond with its rating. */
export function ratedBonds(page: Page): readonly { readonly name: string; readonly symbol: string }[] {
  const { pack, draft, assessment } = page.order;
  return (draft.bonds ?? []).map((bond, index) => {
    const rated = rateBond(pack, assessment, bond, page.language);
    return { name: nameOf(bond, index, page), symbol: rated.ok ? rated.symbol : GAP };
  });
}

function nameOf(bond: Bond, index: number, { tell }: Page): string {
  return bond.name.trim() === "" ? tell("bond.unnamed", { n: index + 1 }) : bond.name.trim();
}

/** The facts of a bond, as typed; a date as the language writes it. */
const FACTS: readonly (readonly [keyof Bond["facts"] | "guarantor", MessageKey])[] = [
  ...BOND_FACTS,
  ["guarantor", "bond.guarantor"],
];

function factOf(bond: Bond, fact: (typeof FACTS)[number][0], { language }: Page): string {
  if (fact !== "guarantor") return bond.facts[fact].trim();
  return bond.guarantees
    .map(({ name, rating }) => [name.trim(), rating.trim()].filter((part) => part !== ""))
    .map(([name = "", rating]) => (rating === undefined ? name : withAside(language, name, rating)))
    .join("\n");
}

/** What the bonds are: size, balance, rate, term and guarantor, as far as it is stated of one of them. */
export function overviewBlock(page: Page): void {
  const { draft } = page.order;
  const bonds = draft.bonds ?? [];
  const stated = FACTS.filter(([fact]) => bonds.some((bond) => factOf(bond, fact, page) !== ""));
  if (stated.length === 0) return;
  const { tell } = page;
  page.block("report.overview", () => {
    page.table(
      [tell("bond.name"), ...stated.map(([, key]) => tell(key))],
      bonds.map((bond, index) => [
        nameOf(bond, index, page),
        ...stated.map(([fact]) => {
          const said = factOf(bond, fact, page);
          return /^\d{4}-\d\d-\d\d$/.test(said) ? page.day(said) : said || GAP;
        }),
      ]),
      ["cell", ...stated.map(() => "mark" as const)],
    );
  });
}

/** The bonds that were rated, each with its class and what moved it. */
export function bondsBlock(page: Page): void {
  const { pack, draft, assessment } = page.order;
  const bonds = draft.bonds ?? [];
  if (bonds.length === 0) return;
  const { tell, language } = page;
  page.block("step.bonds", () => {
    const rows = bonds.map((bond, index): readonly Entry[] => {
      const rated = rateBond(pack, assessment, bond, language);
      const rules = rulesOf(pack, bond);
      const named = [...(rules?.classes ?? []), ...(rules?.exempt ?? [])].find(
        ({ id }) => id === bond.issueClass,
      );
      const moved: Entry = rated.ok ? { number: notchesOf(rated), format: "+0;-0;0" } : GAP;
      return [
        nameOf(bond, index, page),
        named?.label[language] ?? tell("report.notStated"),
        rated.ok ? rated.symbol : GAP,
        moved,
        rated.ok ? reasonsOf(rated, page) : rated.open.join("\n"),
      ];
    });
    page.table(
      (["bond.name", "bond.class", "bond.rating", "bond.notches", "bond.steps"] as const).map((key) =>
        tell(key),
      ),
      rows,
      ["cell", "cell", "result", "mark", "cell"],
    );
    const titles = [...new Set(bonds.flatMap((bond) => rulesOf(pack, bond)?.title[language] ?? []))];
    page.note(tell("bond.reportNote", { rules: page.list(titles) }));
  });
}

type Rated = Extract<RatedBond, { readonly ok: true }>;

function notchesOf({ result }: Rated): number {
  return result.steps.reduce((sum, { effects }) => sum + (effects[0]?.amount ?? 0), 0);
}

/** Each step with its size and whose number it is, then what the reader must be told. */
function reasonsOf({ result }: Rated, { language, tell }: Page): string {
  const steps = result.steps.map(({ label, effects, basis }) => {
    const amount = effects[0]?.amount ?? 0;
    const whose = tell(`item.${basis.basis}`);
    const size = `${label[language]} ${amount > 0 ? "+" : ""}${String(amount)}`;
    return withAside(language, size, whose);
  });
  return [inClauses(language, steps), ...result.findings.map(({ text: said }) => said[language])].join("\n");
}
