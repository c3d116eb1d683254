import { notchIssue } from "../issue";

/** Rates bonds. */
export const functions = {
  "NOTCH.ISSUE": notchIssue,
} as const;
