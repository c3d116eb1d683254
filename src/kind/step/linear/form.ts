import {
  cell,
  column,
  list,
  NUMBER,
  REFERENCE,
  STEP_COLUMN,
  WEIGHT_COLUMN,
  words,
  type Member,
} from "../../../cells";
import type { StepForm } from "../../form";
import type { LinearStep, LinearTerm } from "./index";

type Transform = LinearTerm["transform"];

const TRANSFORM_WORDS = words<Transform["kind"]>({
  plain: { en: "plain", zh: "原值" },
  ln: { en: "ln", zh: "对数", also: ["log", "自然对数"] },
  truncated: { en: "truncated", zh: "截断" },
  "half-life": { en: "half-life", zh: "减半" },
  "reserve-currency": { en: "reserve currency", zh: "储备货币" },
  "reserves-months": { en: "months of reserves", zh: "储备月数" },
});

/** A transform with what its kind needs: ends, years, a constant. */
const TRANSFORM: Member<Transform> = {
  write({ kind, ...needs }, to) {
    to.put("transform", TRANSFORM_WORDS.write(kind, to));
    for (const [name, value] of Object.entries<string | number>(needs))
      to.put(name, typeof value === "string" ? REFERENCE.write(value, to) : value);
  },
  read(from, path) {
    const kind = from.take("transform", TRANSFORM_WORDS, `${path}.kind`);
    if (kind === undefined) return undefined;
    const needs = {
      from: from.take("from", NUMBER, `${path}.from`),
      to: from.take("to", NUMBER, `${path}.to`),
      years: from.take("years", NUMBER, `${path}.years`),
      constant: from.take("constant", REFERENCE, `${path}.constant`),
      unless: from.take("unless", REFERENCE, `${path}.unless`),
    };
    return { kind, ...Object.fromEntries(Object.entries(needs).filter(([, value]) => value !== undefined)) };
  },
};

export const linearForm = {
  words: { en: "regression", zh: "回归", also: ["linear"] },
  members: {
    intercept: cell("intercept", NUMBER),
    terms: list<LinearTerm>("terms", {
      of: cell("item", REFERENCE),
      transform: TRANSFORM,
      coefficient: cell("coefficient", NUMBER),
      weight: cell("weight", NUMBER),
    }),
  },
  columns: column("intercept", "intercept", "截距"),
  tables: {
    terms: {
      title: { en: "Terms", zh: "回归项" },
      layout: "rows",
      columns: [
        ...STEP_COLUMN,
        ...column("item", "item", "项目"),
        ...column("transform", "transform", "变换"),
        ...column("from", "from", "从"),
        ...column("to", "to", "至"),
        ...column("years", "years", "年数"),
        ...column("constant", "constant", "常数"),
        ...column("unless", "unless", "除非"),
        ...column("coefficient", "coefficient", "系数"),
        ...WEIGHT_COLUMN,
      ],
    },
  },
} as const satisfies StepForm<LinearStep>;
