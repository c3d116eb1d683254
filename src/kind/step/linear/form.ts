import {
  cell,
  column,
  list,
  type Member,
  NUMBER,
  REFERENCE,
  said,
  STEP_COLUMN,
  WEIGHT_COLUMN,
  whole,
  words,
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
  sayings: [
    [
      /^"(.+)" is a term twice$/,
      ([id = ""], { call }) => said(`"${call(id).en}" is a term twice`, `“${call(id).zh}”重复作为回归项`),
    ],
    [/^is 0, so the term does nothing$/, whole("a coefficient of 0 does nothing", "系数为0，该项不起作用")],
    [
      /^"(.+)" may be (?:0 or less, which has no logarithm|less than 0)$/,
      ([id = ""], { call }) =>
        said(
          `"${call(id).en}" may be too small for this transform: raise its believed lower end`,
          `“${call(id).zh}”可能过小，不能作此变换；请提高其合理下限`,
        ),
    ],
    [
      /^"(.+)" is not an earlier term$/,
      ([id = ""], { call }) =>
        said(`"${call(id).en}" is not a term above this one`, `“${call(id).zh}”不是排在其前的回归项`),
    ],
  ],
  missing: {
    terms: said("there are no terms; give them in the table Terms", "没有回归项；请在“回归项”表中给出"),
  },
} as const satisfies StepForm<LinearStep>;
