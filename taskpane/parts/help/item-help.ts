import {
  findScale,
  libraryOf,
  gradeName,
  shownWeight,
  type Basis,
  type Enterable,
  type Language,
  type MeasuredItem,
  type Pack,
} from "../../../src";
import { bandRows } from "../../../desk/draft/bands";
import { citeText } from "../../../desk/draft/cite";
import { scaleText } from "../../../desk/draft/shown";
import { valueText } from "../../../desk/draft/shown-value";
import { say, type MessageKey } from "../../../desk/words";

/** One grade or option with what it stands for. */
export interface HelpRow {
  readonly name: string;
  readonly text: string;
}

/** A part of an item's help: running text, or rows of grades. */
export interface HelpPart {
  readonly title: string;
  readonly texts: readonly string[];
  readonly rows: readonly HelpRow[];
}

/** Says whether numbers are the publisher's or ours, with the place or the reason. */
export function basisText(basis: Basis, language: Language): string {
  switch (basis.basis) {
    case "published":
      return say(language, "item.publishedLong", { cite: citeText(basis.cite, language) });
    case "house":
      return say(language, "item.houseLong", { reason: basis.reason[language] });
    case "own":
      return say(language, "item.ownLong", { reason: basis.reason?.[language] ?? "" }).replace(
        /[:：] ?$/,
        "",
      );
  }
}

const DIRECTIONS = {
  higher: "itemhelp.higher",
  lower: "itemhelp.lower",
  inside: "itemhelp.inside",
} as const satisfies Readonly<Record<MeasuredItem["direction"], MessageKey>>;

function measuredTexts(item: MeasuredItem, language: Language): readonly string[] {
  const { periods, shift, plausible, unit } = item;
  const [from, to] = plausible.map((end) => valueText(end, unit, language));
  const weights = periods?.keys.map((key, at) => `${key} ${shownWeight(periods.weights[at] ?? 0)}`) ?? [];
  return [
    item.definition[language],
    say(language, DIRECTIONS[item.direction]),
    say(language, "itemhelp.plausible", { from: from ?? "", to: to ?? "" }),
    ...(periods === undefined
      ? []
      : [
          say(language, "item.weights", { weights: weights.join(" · ") }),
          basisText(periods.basis, language),
        ]),
    ...(shift === undefined ? [] : [say(language, "itemhelp.shift"), basisText(shift.basis, language)]),
  ];
}

function howTexts(pack: Pack, member: Enterable, language: Language): readonly string[] {
  switch (member.kind) {
    case "measured":
      return measuredTexts(member, language);
    case "quantity":
      return [member.definition[language]];
    case "notches":
      return [say(language, "item.notchRange", { min: member.min, max: member.max })];
    case "rating":
    case "markets": {
      const titles = member.scales.map((id) => {
        const scale = findScale(id, "scale", libraryOf(pack));
        return scale.ok ? scaleText(scale.value, language) : id;
      });
      return [say(language, "item.scale", { scale: titles })];
    }
    default:
      return [];
  }
}

function gradeRows(member: Enterable, language: Language): readonly HelpRow[] {
  const named = (grade: string, text: string) => ({ name: gradeName(member, grade)[language], text });
  switch (member.kind) {
    case "judged":
      return member.levels.map(({ grade, guidance }) => named(grade, guidance[language]));
    case "choice":
      return member.options.map(({ value, guidance }) => named(value, guidance[language]));
    case "measured":
      return [
        ...bandRows(member, language).map(({ grade, text }) => named(grade, text)),
        ...(member.unmeasured ?? []).map(({ grade, guidance }) => named(grade, guidance[language])),
      ];
    case "grade":
      return member.bands.map(({ grade }) => named(grade, member.guidance?.[grade]?.[language] ?? ""));
    default:
      return [];
  }
}

/** The scores that an item enters, each with its weight and whose number that is. */
function weightTexts(pack: Pack, id: string, language: Language): readonly string[] {
  return pack.steps.flatMap((step) => {
    if (step.kind !== "score") return [];
    const part = step.parts.find(({ of }) => of === id);
    if (part === undefined) return [];
    const facts = { weight: shownWeight(part.weight), step: step.label[language] };
    return [say(language, "itemhelp.weightIn", facts), basisText(step.basis, language)];
  });
}

/** Explains an item out of its methodology: what it is, how it is measured, its grades, its weight, its source. */
export function itemHelp(pack: Pack, member: Enterable, language: Language): readonly HelpPart[] {
  const tell = (key: MessageKey) => say(language, key);
  const grades = gradeRows(member, language);
  const basis = "basis" in member ? [basisText(member.basis, language)] : [];
  const parts: readonly HelpPart[] = [
    {
      title: tell("itemhelp.what"),
      texts: member.help === undefined ? [] : [member.help[language]],
      rows: [],
    },
    { title: tell("itemhelp.how"), texts: howTexts(pack, member, language), rows: [] },
    { title: tell("itemhelp.grades"), texts: grades.length === 0 ? [] : basis, rows: grades },
    { title: tell("itemhelp.weight"), texts: weightTexts(pack, member.id, language), rows: [] },
    { title: tell("itemhelp.source"), texts: [citeText(member.cite, language)], rows: [] },
  ];
  return parts.filter(({ texts, rows }) => texts.length > 0 || rows.length > 0);
}
