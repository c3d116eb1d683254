import type { Text } from "../language";
import type { FigureUnit } from "../kind";
import type { Basis } from "../trace";
import { labelOf } from "./items";
import { calibrationText } from "./calibration-changes";
import { figureText, unitOfFigure, unitText } from "./figure-words";
import type { Pack } from "./schema";
import type { PackValue } from "./value";
import { valuesOf } from "./values";

/** A house number of a pack as a row of its calibration table. */
export interface CalibrationRow {
  /** By which a table names the number: `business-score.parts.governance.weight`. */
  readonly path: string;
  readonly part: string;
  /** The item, step or check. */
  readonly label: Text;
  readonly what: Text;
  /** A number, or the symbol or word that stands for one. */
  readonly value: number | string;
  readonly unit: Text;
  /** Why the number is so, and what was changed locally. */
  readonly reason: Text;
}

/** A figure of a pack, whosoever it is. */
export interface Figure extends PackValue {
  readonly value: number | string;
  readonly basis: Basis;
  readonly unit: FigureUnit;
}

/** Lists every figure of a pack, published ones among them. */
export function figuresOf(pack: Pack): readonly Figure[] {
  return valuesOf(pack).flatMap((found): readonly Figure[] => {
    const { form, value, basis } = found;
    if (form !== "figure" || basis === null) return [];
    if (typeof value !== "number" && typeof value !== "string") return [];
    return [{ ...found, value, basis, unit: unitOfFigure(pack, found) }];
  });
}

/**
 * Lists every house number of a pack, and every one of the user's own: weights, edges, scores, matrix cells, limits, factors, tables. What is published
 * is not among them. An edge that two bands share is one row.
 */
export function calibrationRows(pack: Pack): readonly CalibrationRow[] {
  return figuresOf(pack).flatMap((figure): readonly CalibrationRow[] => {
    const { path, part, value, basis, unit } = figure;
    if (basis.basis === "published") return [];
    const local = calibrationText(pack, part);
    const reason = basis.reason ?? OWN;
    return [
      {
        path,
        part,
        label: part === "" ? pack.title : labelOf(pack, part),
        what: figureText(pack, figure),
        value,
        unit: unitText(unit, pack),
        reason: local === undefined ? reason : joined(reason, local),
      },
    ];
  });
}

/** Why a number of one's own is so, where he gives no reason. */
const OWN: Text = { en: "own", zh: "本机构自定" };

/** Puts a local change behind the reason of a house number. */
export function joined(reason: Text, local: Text): Text {
  return { en: `${reason.en} (${local.en})`, zh: `${reason.zh}（${local.zh}）` };
}
