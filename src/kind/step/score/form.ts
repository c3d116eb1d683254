import {
  BASIS,
  BASIS_COLUMNS,
  cell,
  column,
  ends,
  GRADE_COLUMN,
  groupsOf,
  list,
  listOf,
  type Member,
  NAME,
  NUMBER,
  PART_COLUMN,
  REFERENCE,
  said,
  STEP_COLUMN,
  WEIGHT_COLUMN,
  words,
} from "../../../cells";
import type { StepForm } from "../../form";
import { PART, WEIGHED } from "../cells";
import type { NearDefault, ScoreStep, WeakestLink } from "./index";

/** In or near default: when, in a table of its own, and the weights that then count. */
const NEAR: Member<NearDefault> = (() => {
  const when = list("nearWhen", { of: PART, at: cell("grades", listOf(NAME)) });
  const parts = list("nearParts", WEIGHED);
  return {
    write(value, to) {
      when.write(value.when, to);
      parts.write(value.parts, to);
      const [first] = value.parts;
      if (first !== undefined)
        BASIS.write(value.basis, to.at("nearParts", "part", REFERENCE.write(first.of, to)));
    },
    read(from, path) {
      const [first] = from.rows("nearParts");
      if (first === undefined && from.rows("nearWhen").length === 0) return undefined;
      return {
        when: when.read(from, `${path}.when`),
        parts: parts.read(from, `${path}.parts`),
        basis: first === undefined ? undefined : BASIS.read(first, `${path}.basis`),
      };
    },
  };
})();

const MAY = words({
  raise: { en: "raise", zh: "调高" },
  lower: { en: "lower", zh: "调低" },
  both: { en: "both", zh: "调高或调低" },
});

export const scoreForm = {
  words: { en: "score", zh: "得分", also: ["weighted mean", "加权平均", "打分"] },
  members: {
    parts: list("parts", WEIGHED),
    adjustments: list<NonNullable<ScoreStep["adjustments"]>[number]>("added", {
      of: PART,
      may: cell("may", MAY),
    }),
    limits: ends("from", "to", NUMBER),
    weakest: groupsOf<WeakestLink>("weakest", {
      of: ["of", "part", REFERENCE],
      head: {},
      key: ["grade", NAME],
      record: "least",
      value: cell("least", NUMBER),
    }),
    nearDefault: NEAR,
  },
  columns: [],
  tables: {
    parts: {
      title: { en: "Weights", zh: "权重" },
      layout: "rows",
      columns: [...STEP_COLUMN, ...PART_COLUMN, ...WEIGHT_COLUMN],
    },
    added: {
      title: { en: "Added points", zh: "加减分" },
      layout: "rows",
      columns: [...STEP_COLUMN, ...PART_COLUMN, ...column("may", "may", "可作调整")],
    },
    weakest: {
      title: { en: "Weakest links", zh: "短板限制" },
      layout: "rows",
      columns: [
        ...STEP_COLUMN,
        ...PART_COLUMN,
        ...GRADE_COLUMN,
        ...column("least", "score at least", "得分至少"),
        ...BASIS_COLUMNS,
      ],
    },
    nearWhen: {
      title: { en: "Near default", zh: "临近违约" },
      layout: "rows",
      columns: [...STEP_COLUMN, ...PART_COLUMN, ...column("grades", "at", "处于档次")],
    },
    nearParts: {
      title: { en: "Weights near default", zh: "临近违约权重" },
      layout: "rows",
      columns: [...STEP_COLUMN, ...PART_COLUMN, ...WEIGHT_COLUMN, ...BASIS_COLUMNS],
    },
  },
  sayings: [
    [
      /^"(.+)" (?:is no part of the score)$/,
      ([id = ""], { of, call }) =>
        said(`"${call(id).en}" is no part of ${of.en}`, `“${call(id).zh}”不是${of.zh}的组成部分`),
    ],
    [
      /^"(.+)" may only (lower|raise)$/,
      ([id = "", may = ""], { call }) =>
        said(
          `"${call(id).en}" may only ${may} the credit quality, and some of its points do the other`,
          `“${call(id).zh}”只能${may === "raise" ? "调高" : "调低"}信用质量，而其分值有相反的`,
        ),
    ],
  ],
  missing: {
    parts: said("there are no weights; give them in the table Weights", "没有权重；请在“权重”表中给出"),
  },
} as const satisfies StepForm<ScoreStep>;
