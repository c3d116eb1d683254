import {
  gradeName,
  gradesAt,
  localText,
  numbersOf,
  shownValue,
  shownWeight,
  type Basis,
  type Item,
  type Language,
  type Pack,
} from "../../../src";
import { bandRows } from "../../draft/bands";
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

function itemParts(item: Item, language: Language): readonly Part[] {
  switch (item.kind) {
    case "judged": {
      const numbers = item.levels
        .map(({ grade, score }) => `${gradeName(item, grade)[language]} → ${String(score)}`)
        .join("; ");
      return [{ what: "house.scores", numbers, basis: item.basis }];
    }
    case "notches":
      return [
        { what: "house.limits", numbers: `${String(item.min)} … ${String(item.max)}`, basis: item.basis },
      ];
    case "measured": {
      const bands = bandRows(item, language).map(({ grade, text }) => `${grade}: ${text}`);
      const { periods, shift } = item;
      const years =
        periods?.keys.map((key, index) => `${key} ${shownWeight(periods.weights[index] ?? 0)}`) ?? [];
      const shifts = Object.entries(shift?.factors ?? {}).map(
        ([grade, factor]) => `${grade} × ${String(factor)}`,
      );
      return [
        { what: "house.bands", numbers: bands.join("; "), basis: item.basis },
        ...(periods === undefined
          ? []
          : [{ what: "house.periods" as const, numbers: years.join("; "), basis: periods.basis }]),
        ...(shift === undefined
          ? []
          : [{ what: "house.shift" as const, numbers: shifts.join("; "), basis: shift.basis }]),
      ];
    }
    case "quantity": {
      const { from, to, open, basis } = item.plausible;
      const least = say(language, open === true ? "band.above" : "band.from", {
        from: shownValue(from, item.unit),
      });
      const most = say(language, "band.to", { to: shownValue(to, item.unit) });
      const numbers = say(language, "band.and", { from: least, to: most });
      return [{ what: "house.range", numbers, basis }];
    }
    default:
      return [];
  }
}

/** Why a number is so, and what was changed of it locally. */
function reasonOf(pack: Pack, id: string, basis: Basis, language: Language): string {
  const reason = basis.basis === "house" ? basis.reason[language] : "";
  const local = localText(pack, id)?.[language];
  if (local === undefined) return reason;
  return language === "zh" ? `${reason}（${local}）` : `${reason} (${local})`;
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
        : [{ label: title, what: say(language, what), numbers, reason: reasonOf(pack, id, basis, language) }],
    );
  return [
    ...pack.items
      .filter(isUsed)
      .flatMap((item) => rows(item.id, item.label[language], itemParts(item, language))),
    ...pack.steps.filter(isUsed).flatMap((step) => {
      const { what, numbers } = numbersOf(step, { label, gradesAt: (id) => gradesAt(pack, id) });
      return rows(step.id, step.label[language], [{ what: `house.${what}`, numbers, basis: step.basis }]);
    }),
  ];
}
