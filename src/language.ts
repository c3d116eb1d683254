/** The two languages in which every label, message and definition exists. */
export type Language = "en" | "zh";

export interface Text {
  readonly en: string;
  readonly zh: string;
}
