import { cell, column, list, NAME, numberOr, record, REFERENCE, STEP_COLUMN, words } from "../../../cells";
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
} as const satisfies StepForm<SupportStep>;
