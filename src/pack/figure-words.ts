import { unitInChinese, unitOf, type Unit } from "../grid";
import type { Text } from "../language";
import { itemKind, stepKind, type FigureMember, type Figures, type FigureUnit } from "../kind";
import { countsNotches } from "./dependencies";
import { findItem, findStep, gradeNameAt, labelOf } from "./items";
import type { Item, Pack } from "./schema";
import type { PackValue } from "./value";

/** What a figure is called that belongs to a check, or to the pack itself. */
const OTHERS: Figures = {
  atLeast: { words: { en: "threshold", zh: "阈值" }, unit: "number" },
  atMost: { words: { en: "upper limit", zh: "上限" }, unit: "number" },
  fewest: { words: { en: "at least so many", zh: "至少" }, unit: "number" },
};

const ENDS: Readonly<Record<string, Text>> = {
  from: { en: "from", zh: "起" },
  to: { en: "to", zh: "止" },
};

/** Says what a figure is, in the reader's words: `weight Corporate governance`, `edge between aa, aaa`. */
export function figureText(pack: Pack, value: Pick<PackValue, "part" | "member" | "about">): Text {
  const { part, member, about } = value;
  const known = memberOf(pack, part, member)?.words ?? { en: member, zh: member };
  const names = namesOf(pack, part, about);
  const words = (language: "en" | "zh", comma: string) =>
    [known[language], names.map((name) => name[language]).join(comma)]
      .filter((part) => part !== "")
      .join(" ");
  return { en: words("en", ", "), zh: words("zh", "、") };
}

/** Names each of what a figure is about: parts of the pack, and grades of the part named before them, else of the figure's own. */
function namesOf(pack: Pack, part: string, about: readonly string[]): readonly Text[] {
  let owner = part;
  return about.map((name) => {
    const label = labelOf(pack, name);
    if (label.en === name) return ENDS[name] ?? wordAt(pack, owner, name);
    owner = name;
    return label;
  });
}

/** Names a grade of a part, or of what a step takes where all that have it call it alike. */
function wordAt(pack: Pack, part: string, grade: string): Text {
  const own = gradeNameAt(pack, part, grade);
  const step = findStep(pack, part);
  const taken = new Map(
    (step === undefined ? [] : stepKind(step).dependencies(step))
      .map((id) => gradeNameAt(pack, id, grade))
      .flatMap((name) => (name.zh === grade ? [] : [[name.zh, name] as const])),
  );
  const [only, ...more] = taken.values();
  return own.zh === grade && only !== undefined && more.length === 0 ? only : own;
}

/** Finds what the kind of an item or step says of a member. */
function memberOf(pack: Pack, part: string, member: string): FigureMember | undefined {
  const item = findItem(pack, part);
  const step = findStep(pack, part);
  const own = item === undefined ? step && stepKind(step).figures : itemKind(item).figures;
  return (own ?? OTHERS)[member];
}

/** Finds in what a figure counts, from the member it stands in and the part it belongs to. */
export function unitOfFigure(pack: Pack, { member, part, value }: PackValue): FigureUnit {
  const unit = memberOf(pack, part, member)?.unit ?? "number";
  if (unit === "scored") return { kind: countsNotches(pack, part) ? "notches" : "points" };
  if (unit === "measure") return measureOf(findItem(pack, part));
  if (unit !== "number") return { kind: unit };
  const test = pack.checks?.find(({ id }) => id === part)?.test;
  if (test?.kind === "number" && member !== "fewest") return { kind: "measure", unit: test.unit };
  return { kind: typeof value === "string" ? "symbol" : "number" };
}

function measureOf(item: Item | undefined): FigureUnit {
  return item !== undefined && "unit" in item ? { kind: "measure", unit: item.unit } : { kind: "number" };
}

/** Names a figure's unit for the reader. */
export function unitText(unit: FigureUnit, pack: Pack): Text {
  switch (unit.kind) {
    case "share":
      return { en: "share of 1", zh: "占比（合计为1）" };
    case "points":
      return { en: "points", zh: "分" };
    case "notches":
      return { en: "whole notches", zh: "整数子级" };
    case "factor":
      return { en: "factor", zh: "系数" };
    case "symbol":
      return { en: `symbol of ${pack.scale}`, zh: `${pack.scale}级别符号` };
    case "cap":
      return { en: `symbol of ${pack.scale}, or none`, zh: `${pack.scale}级别符号，或“none”` };
    case "uplift":
      return { en: "whole notches, or equalise", zh: "整数子级，或“equalise”" };
    case "owner":
      return { en: "better or worse", zh: "better（较好档）或 worse（较差档）" };
    case "measure":
      return measureText(unit.unit);
    case "number":
      return { en: "number", zh: "数值" };
  }
}

function measureText(unit: Unit): Text {
  switch (unit.kind) {
    case "fraction":
      return { en: "fraction", zh: "小数" };
    case "multiple":
      return { en: "multiple", zh: "倍" };
    case "number":
      return { en: "number", zh: "数值" };
    case "amount": {
      const words = unitOf(unit) ?? unit.currency;
      return { en: words, zh: unitInChinese(words) };
    }
  }
}
