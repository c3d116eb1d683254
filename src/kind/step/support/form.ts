import {
  cell,
  column,
  list,
  NAME,
  numberOr,
  record,
  REFERENCE,
  said,
  STEP_COLUMN,
  whole,
  words,
} from "../../../cells";
import type { StepForm } from "../../form";
import { OF } from "../cells";
import type { SupportStep } from "./index";

const ROLE = words({
  shareholder: { en: "shareholder", zh: "股东", also: ["parent", "母公司"] },
  government: { en: "government", zh: "政府" },
});

export const supportForm = {
  words: { en: "support", zh: "外部支持", also: ["支持"] },
  members: {
    of: OF,
    providers: list<SupportStep["providers"][number]>("providers", {
      role: cell("role", ROLE),
      rating: cell("rating", REFERENCE),
      strength: cell("strength", REFERENCE),
    }),
    table: record(
      "support",
      "strength",
      NAME,
      cell("uplift", numberOr("equalise", { en: "equalise", zh: "等同支持方" })),
    ),
  },
  columns: [],
  tables: {
    providers: {
      title: { en: "Supporters", zh: "支持方" },
      layout: "rows",
      columns: [
        ...STEP_COLUMN,
        ...column("role", "role", "角色"),
        ...column("rating", "rating", "支持方级别"),
        ...column("strength", "strength", "支持强度"),
      ],
    },
    support: {
      title: { en: "Support", zh: "外部支持" },
      layout: "rows",
      columns: [
        ...STEP_COLUMN,
        ...column("strength", "strength", "支持强度"),
        ...column("uplift", "uplift", "上调子级"),
      ],
    },
  },
  sayings: [
    [
      /^the strength "(.+)" has no uplift$/,
      ([option = ""], { of }) =>
        said(
          `${of.en} gives no uplift for the strength "${option}"`,
          `${of.zh}未给出支持强度“${option}”的上调子级`,
        ),
    ],
    [
      /^must be a whole number from 0, or equalise$/,
      whole(
        "an uplift is a whole number of notches from 0, or equalise",
        "上调子级应为0起的整数，或“等同支持方”",
      ),
    ],
    [
      /^lifts less than "(.+)", the weaker support$/,
      ([option = ""]) =>
        said(
          `lifts less than "${option}", which is weaker support; options run from the weakest to the strongest`,
          `上调少于支持更弱的“${option}”；选项应从弱到强排列`,
        ),
    ],
  ],
  missing: {
    providers: said(
      "there are no supporters; give them in the table Supporters",
      "没有支持方；请在“支持方”表中给出",
    ),
    table: said("there is no uplift; give it in the table Support", "没有上调子级；请在“外部支持”表中给出"),
  },
} as const satisfies StepForm<SupportStep>;
