import type { StepForm } from "../../form";
import { OF } from "../cells";
import type { IssuerStep } from "./index";

export const issuerForm = {
  words: { en: "issuer rating", zh: "主体级别", also: ["issuer"] },
  members: { of: OF },
  columns: [],
  tables: {},
  sayings: [],
  missing: {},
} as const satisfies StepForm<IssuerStep>;
