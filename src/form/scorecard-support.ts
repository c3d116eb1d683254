import { said } from "../cells";
import type { Text } from "../language";

/** Names a place in the methodology's own document. */
export type Cite = (at: string) => { readonly source: string; readonly at: string };

/** Numbers of a scorecard are the user's own. */
export const OWN = { basis: "own" } as const;

/** Makes a step, whose label stands for its rule. */
export function step<K extends string, T extends object>(
  id: string,
  kind: K,
  label: Text,
  rest: T,
  cite: Cite,
) {
  return { id, kind, label, rule: label, cite: cite(id), basis: OWN, ...rest };
}

const STRENGTHS: readonly (readonly [string, Text, number | "equalise"])[] = [
  ["none", said("None", "无"), 0],
  ["low", said("Low", "低"), 1],
  ["moderate", said("Moderate", "中等"), 2],
  ["high", said("High", "高"), 3],
  ["certain", said("Certain", "确定"), "equalise"],
];

/** Support of a shareholder or a government on top of a scorecard. */
export function supportOf(role: "shareholder" | "government", scale: string, cite: Cite) {
  return {
    section: {
      id: "support",
      title: said("Support", "外部支持"),
      cite: cite("support"),
      members: ["supporter-strength", "supporter-rating"],
    },
    items: [
      {
        id: "supporter-strength",
        kind: "choice",
        label: said("Strength of the support", "支持强度"),
        help: said("How surely the supporter would pay.", "支持方出手的确定程度。"),
        cite: cite("supporter-strength"),
        options: STRENGTHS.map(([value, label]) => ({ value, label, guidance: label })),
      },
      {
        id: "supporter-rating",
        kind: "rating",
        label: said("Rating of the supporter", "支持方级别"),
        help: said("On the scale of this methodology.", "按本方法的级别体系填写。"),
        cite: cite("supporter-rating"),
        scales: [scale],
        unless: { item: "supporter-strength", is: ["none"] },
      },
    ],
    step: (of: string) =>
      step(
        "supported",
        "support",
        said("Rating after support", "支持后级别"),
        {
          of,
          providers: [{ role, rating: "supporter-rating", strength: "supporter-strength" }],
          table: Object.fromEntries(STRENGTHS.map(([value, , uplift]) => [value, uplift])),
        },
        cite,
      ),
  };
}
