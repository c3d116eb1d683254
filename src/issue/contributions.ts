import type { Text } from "../language";
import { notchesBetween, writeRating, type Rating, type RatingScale } from "../scale";
import type { Enhanced } from "./enhance";
import { counts } from "./guarantee";
import type { Collateral, Finding, Guarantee, Issue } from "./types";

type Enhance<S extends string> = (
  guarantees: readonly Guarantee<S>[],
  collateral: readonly Collateral[],
) => Enhanced<S>;

/** Says what each guarantee and each piece of collateral added or cost: the bond with it against the bond without it. */
export function contributions<S extends string>(
  { guarantees, collateral }: Issue<S>,
  before: Rating<S>,
  rating: Rating<S>,
  enhanceWith: Enhance<S>,
  scale: RatingScale<NoInfer<S>>,
): readonly Finding[] {
  const write = (one: Rating<S>) => writeRating(one, scale);
  const without = <T>(list: readonly T[], index: number) => list.filter((_one, at) => at !== index);
  const each = [
    ...guarantees.map((one, index): Finding => {
      const part = one.coverage === 1 ? "" : `, ${String(Number((one.coverage * 100).toFixed(2)))}%`;
      const name = {
        en: `Guarantee ${String(index + 1)} (${write(one.rating)}${part})`,
        zh: `保证${String(index + 1)}（${write(one.rating)}${part.replace(", ", "，")}）`,
      };
      const other = enhanceWith(without(guarantees, index), collateral).rating;
      return {
        id: `guarantee-${String(index + 1)}`,
        text: effectText(name, other, rating, write, counts(one)),
      };
    }),
    ...collateral.map((one, index): Finding => {
      const name = {
        en: `Collateral ${String(index + 1)} (${String(one.value)} times the debt)`,
        zh: `抵质押物${String(index + 1)}（债务的${String(one.value)}倍）`,
      };
      const other = enhanceWith(guarantees, without(collateral, index)).rating;
      return { id: `collateral-${String(index + 1)}`, text: effectText(name, other, rating, write, true) };
    }),
  ];
  if (each.length < 2) return each;
  const all = { en: "The sum of all enhancements", zh: "全部增信合计" };
  return [...each, { id: "enhancement", text: effectText(all, before, rating, write, true) }];
}

function effectText<S extends string>(
  name: Text,
  without: Rating<S>,
  rating: Rating<S>,
  write: (one: Rating<S>) => string,
  isCounted: boolean,
): Text {
  const notches = notchesBetween(rating, without);
  const size = Math.abs(notches);
  if (!isCounted) return { en: `${name.en} counts nothing.`, zh: `${name.zh}不计入。` };
  if (notches === 0)
    return {
      en: `${name.en} adds nothing: the bond would stand at ${write(without)} without it too.`,
      zh: `${name.zh}未带来提升：不计该项，债券亦为${write(without)}。`,
    };
  const verb = notches > 0 ? { en: "adds", zh: "提升" } : { en: "costs", zh: "压低" };
  return {
    en: `${name.en} ${verb.en} ${String(size)} ${size === 1 ? "notch" : "notches"}: without it the bond would stand at ${write(without)}.`,
    zh: `${name.zh}${verb.zh}${String(size)}个子级：不计该项，债券为${write(without)}。`,
  };
}
