import type { ProcessRules, ReviewRules } from "../review";
import type { Citation } from "../trace";
import {
  BASIS,
  cell,
  CITE,
  type Codec,
  listOf,
  type Members,
  NAME,
  NOTHING,
  NUMBER,
  REFERENCE,
  said,
  text,
  TRUTH,
  words,
} from "../cells";
import { PAIRS_CELL } from "./pairs";
import { ALIASES, madeId } from "./part-names";
import { readRows, rowFor, rowsIn, writeRows, type Rowing, type WrittenBlanks } from "./rowing";
import { partTable, passHeadless, readParts, usualPart, writePart } from "./rule-parts";
import type { SheetWriter } from "./sheet";

/** The rules by which ratings are looked at again, as tables. */

type Trigger = ReviewRules["triggers"][number];
type Tier = ReviewRules["tiers"][number];
type Fact = ProcessRules["known"][string];

const TRIGGER_FORM: Members<Trigger> = {
  id: madeId("label"),
  label: text("label"),
  aliases: ALIASES,
  days: cell("days", NUMBER),
};

const TIER_FORM: Members<Tier> = {
  months: cell("months", NUMBER),
  from: cell("symbols", PAIRS_CELL, () => ({})),
  basis: BASIS,
};

const PARTS = partTable("reviewParts", {
  regular: { en: "regular review", zh: "定期跟踪" },
  committee: { en: "committee", zh: "评审会" },
  watch: { en: "watch list", zh: "观察名单" },
});

const OF = words<"institution" | "bond">({
  institution: { en: "institution", zh: "机构" },
  bond: { en: "bond", zh: "债券", also: ["each bond", "每只债券"] },
});

const FACT = words<Fact>({
  rated: { en: "rated", zh: "已评级" },
  "report-written": { en: "report written", zh: "报告已写出" },
  "report-dated": { en: "report dated", zh: "报告已署日期" },
  approved: { en: "approved", zh: "已批准" },
  "follow-up-set": { en: "follow-up set", zh: "已定跟踪日" },
  "evidence-complete": { en: "evidence complete", zh: "依据齐全" },
});

/** A check of the methodology by its id or label. Rules may serve several methodologies: one that this one lacks stays as it is. */
const CHECK: Codec<string> = {
  write: (value, spoken) => REFERENCE.write(value, spoken),
  read(given, names) {
    const found = REFERENCE.read(given, names);
    return found.ok ? found : NAME.read(given, names);
  },
};

/** Writes rules for reviews. */
export function writeReviewRules(rules: ReviewRules, sheet: SheetWriter, blanks: WrittenBlanks): void {
  const { watch, committee, regular } = rules;
  const head = rowFor(sheet, "reviews", rules, blanks);
  head.put("id", rules.id);
  text("title").write(rules.title, head);
  head.put("months", regular.months);
  head.put("limit", committee.limit);
  text("watch").write(watch.label, head);
  head.put("aliases", listOf(NAME).write(watch.aliases, head));
  head.put("days", watch.days);
  CITE.write(rules.cite, head);
  writePart(PARTS, "regular", regular, sheet, blanks);
  writePart(PARTS, "committee", committee, sheet, blanks);
  writePart(PARTS, "watch", watch, sheet, blanks);
  writeRows(sheet, "reviewTiers", TIER_FORM, rules.tiers, blanks);
  writeRows(sheet, "triggers", TRIGGER_FORM, rules.triggers, blanks);
  if (rules.process === undefined) return;
  const { institution, bond, known } = rules.process;
  if (institution.length + bond.length + Object.keys(known).length === 0)
    head.put("process", TRUTH.write(true, head));
  const told = new Set<string>();
  const duty = (of: "institution" | "bond" | null, check: string) => {
    const row = sheet.row("duties", { owner: null });
    if (of !== null) row.put("of", OF.write(of, row));
    row.put("check", CHECK.write(check, row));
    const fact = told.has(check) ? undefined : known[check];
    told.add(check);
    if (fact !== undefined) row.put("known", FACT.write(fact, row));
  };
  for (const check of institution) duty("institution", check);
  for (const check of bond) duty("bond", check);
  for (const check of Object.keys(known)) if (!told.has(check)) duty(null, check);
}

const REVIEW_TABLES = ["reviewParts", "reviewTiers", "triggers", "duties"] as const;

/** Reads the rules for reviews that a form brings, under the path of one in a list of rules; null where it brings none. */
export function readReviewRules(rowing: Rowing): Readonly<Record<string, unknown>> | null {
  const { session, blanks } = rowing;
  const [row] = session.tables.rows.get("reviews") ?? [];
  if (row === undefined) {
    passHeadless(rowing, REVIEW_TABLES, WITHOUT_HEAD);
    return null;
  }
  const path = "reviewRules.0";
  const plain = session.reader("reviews", row, "", blanks);
  plain.note(path, "id");
  const cite = CITE.read(plain, `${path}.cite`) as Citation | undefined;
  const head = session.reader("reviews", row, "", { ...blanks, stated: cite });
  const parts = readParts(
    rowing,
    PARTS,
    path,
    (name) => name,
    (name, { rule, ...rest }, part) => {
      if (name !== "regular") return { rule: rule ?? PARTS.titles[name], ...rest };
      if (rule !== undefined) part.fault("rule.en", NO_RULE);
      return rest;
    },
  );
  const usual = usualPart(rowing);
  const ruled = (name: "committee" | "watch") => parts.get(name) ?? { rule: PARTS.titles[name], ...usual };
  const regular = parts.get("regular") ?? usual;
  const process = processIn(rowing, head.take("process", TRUTH, `${path}.process`) === true, path);
  return {
    id: madeId("title").read(head, `${path}.id`),
    title: text("title").read(head, `${path}.title`),
    regular: { months: head.take("months", NUMBER, `${path}.regular.months`), ...regular },
    tiers: readRows(rowing, "reviewTiers", TIER_FORM, `${path}.tiers`),
    triggers: readRows(rowing, "triggers", TRIGGER_FORM, `${path}.triggers`),
    committee: { limit: head.take("limit", NUMBER, `${path}.committee.limit`), ...ruled("committee") },
    ...(process === undefined ? {} : { process }),
    watch: {
      days: head.take("days", NUMBER, `${path}.watch.days`),
      label: text("watch").read(head, `${path}.watch.label`) ?? PARTS.titles.watch,
      aliases: head.take("aliases", listOf(NAME), `${path}.watch.aliases`) ?? [],
      ...ruled("watch"),
    },
    cite,
  };
}

function processIn(rowing: Rowing, isListed: boolean, path: string): unknown {
  const rows = rowsIn(rowing, "duties");
  if (rows.length === 0 && !isListed) return undefined;
  rows[0]?.note(`${path}.process`, "check");
  const duties = rows.map((row) => {
    const check = row.take("check", CHECK, `${path}.process`);
    if (check === undefined && !row.has("check")) row.fault("check", NOTHING);
    const of = row.take("of", OF, `${path}.process`);
    return { check: check ?? "", of, known: row.take("known", FACT, `${path}.process.known`) };
  });
  const asked = (who: "institution" | "bond") =>
    duties.filter(({ of }) => of === who).map(({ check }) => check);
  return {
    institution: asked("institution"),
    bond: asked("bond"),
    known: Object.fromEntries(
      duties.flatMap(({ check, known }) => (known === undefined ? [] : [[check, known] as const])),
    ),
  };
}

const NO_RULE = said(
  "regular reviews have no rule of their own here; leave it blank",
  "定期跟踪在此没有规则文字；请留空",
);
const WITHOUT_HEAD = said(
  "rules for reviews stand here, and no table Review rules says which they are",
  "此处列有跟踪规则的内容，但没有“跟踪规则”表说明其所属",
);
