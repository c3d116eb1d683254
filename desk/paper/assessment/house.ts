import {
  calibrationText,
  gradeName,
  gradeNameAt,
  gradesAt,
  inClauses,
  labelled,
  numbersOf,
  shownWeight,
  withAside,
  type Basis,
  type Item,
  type Language,
  type Pack,
} from "../../../src";
import { bandRows } from "../../draft/bands";
import { valueText } from "../../draft/shown-value";
import { yearText } from "../../draft/years";
import { say, type MessageKey } from "../../words";

/** One set of house numbers: whose, what kind, the numbers, and why they are so. */
export interface HouseRow {
  readonly label: string;
  readonly what: string;
  readonly numbers: string;
  readonly reason: string;
}

interface Part {
  readonly what: MessageKey;
  readonly numbers: string;
  readonly basis: Basis;
}

function itemParts(pack: Pack, item: Item, language: Language): readonly Part[] {
  const listed = (parts: readonly string[]) => inClauses(language, parts);
  switch (item.kind) {
    case "judged": {
      const names = item.levels.map(({ grade }) => gradeName(item, grade)[language]);
      const numbers = item.levels.every(({ score }, at) => names[at] === String(score))
        ? say(language, "house.ownNumbers", { from: names[0] ?? "", to: names.at(-1) ?? "" })
        : listed(item.levels.map(({ score }, at) => `${names[at] ?? ""} → ${String(score)}`));
      return [{ what: "house.scores", numbers, basis: item.basis }];
    }
    case "notches":
      return [
        {
          what: "house.limits",
          numbers: say(language, "house.fromTo", { from: item.min, to: item.max }),
          basis: item.basis,
        },
      ];
    case "measured": {
      const bands = bandRows(item, language).map(({ grade, text }) =>
        labelled(language, gradeName(item, grade)[language], text),
      );
      const { periods, shift } = item;
      const years =
        periods?.keys.map(
          (key, index) => `${yearText(key, undefined, language)} ${shownWeight(periods.weights[index] ?? 0)}`,
        ) ?? [];
      const shifts = Object.entries(shift?.factors ?? {}).map(
        ([grade, factor]) => `${gradeNameAt(pack, shift?.by ?? "", grade)[language]} × ${String(factor)}`,
      );
      return [
        { what: "house.bands", numbers: listed(bands), basis: item.basis },
        ...(item.unmeasured ?? []).map(({ name, score, basis }) => ({
          what: "house.scores" as const,
          numbers: `${name[language]} → ${String(score)}`,
          basis,
        })),
        ...(periods === undefined
          ? []
          : [{ what: "house.periods" as const, numbers: listed(years), basis: periods.basis }]),
        ...(shift === undefined
          ? []
          : [{ what: "house.shift" as const, numbers: listed(shifts), basis: shift.basis }]),
      ];
    }
    case "quantity": {
      const { from, to, open, basis } = item.plausible;
      const least = say(language, open === true ? "band.above" : "band.from", {
        from: valueText(from, item.unit, language),
      });
      const most = say(language, "band.to", { to: valueText(to, item.unit, language) });
      const numbers = say(language, "band.and", { from: least, to: most });
      return [{ what: "house.range", numbers, basis }];
    }
    default:
      return [];
  }
}

/** Writes numbers below zero with a minus: a line may end behind a hyphen, and its number begin the next. */
function withMinus(numbers: string): string {
  return numbers.replace(/(?<![\w+.-])-(?=\d)/g, "−");
}

/** Why a number is so, and what was changed of it locally. */
function reasonOf(pack: Pack, id: string, basis: Basis, language: Language): string {
  const reason = basis.basis === "house" ? basis.reason[language] : "";
  const local = calibrationText(pack, id)?.[language];
  if (local === undefined) return reason;
  return withAside(language, reason, local);
}

/**
 * Lists every number of a methodology that is our own calibration, each with its reason, so that no reader takes it
 * for the publisher's.
 * @param used ids whose numbers are listed; all where it is left out
 */
export function houseRows(
  pack: Pack,
  language: Language,
  label: (id: string) => string,
  used?: ReadonlySet<string>,
): readonly HouseRow[] {
  const isUsed = ({ id }: { readonly id: string }) => used?.has(id) !== false;
  const rows = (id: string, title: string, parts: readonly Part[]) =>
    parts.flatMap(({ what, numbers, basis }): readonly HouseRow[] =>
      basis.basis !== "house"
        ? []
        : [
            {
              ...{ label: title, what: say(language, what), numbers: withMinus(numbers) },
              reason: reasonOf(pack, id, basis, language),
            },
          ],
    );
  return [
    ...pack.items
      .filter(isUsed)
      .flatMap((item) => rows(item.id, item.label[language], itemParts(pack, item, language))),
    ...pack.steps.filter(isUsed).flatMap((step) => {
      const { what, numbers } = numbersOf(step, {
        ...{ label, language, gradesAt: (id) => gradesAt(pack, id) },
        nameAt: (id, grade) => gradeNameAt(pack, id, grade)[language],
      });
      return rows(step.id, step.label[language], [{ what: `house.${what}`, numbers, basis: step.basis }]);
    }),
  ];
}

/** Names in one row: more would make it higher than a reader follows. */
const MOST_NAMED = 8;

/** Puts rows together that differ by nothing but whose numbers they are: the same numbers for the same reason are told once. */
export function groupedHouse(rows: readonly HouseRow[], language: Language): readonly HouseRow[] {
  const groups = new Map<string, HouseRow[]>();
  for (const row of rows) {
    const same = JSON.stringify([row.what, row.numbers, row.reason]);
    let key = same;
    for (let part = 2; groups.get(key)?.length === MOST_NAMED; part += 1) key = `${same} ${String(part)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            label: inClauses(
              language,
              [first, ...others].map(({ label }) => label),
            ),
          },
        ],
  );
}
