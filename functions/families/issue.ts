import { notchIssue } from "../issue";
import { inItsLanguage } from "../language";

/** Rates bonds. */
export const functions = {
  "NOTCH.ISSUE": inItsLanguage(8, notchIssue),
} as const;
