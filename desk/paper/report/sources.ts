import type { Language } from "../../../src";
import type { Draft, Evidence } from "../../draft/draft";
import { pageText } from "../../draft/evidence";
import { dateText } from "../../draft/shown-value";

/** The documents of an assessment, numbered in the order in which the report names them first. */
export class Sources {
  private readonly numbers = new Map<string, number>();

  constructor(
    draft: Draft,
    private readonly language: Language,
  ) {
    for (const line of draft.issuer.sources.split("\n")) this.numberOf(line.trim());
  }

  private numberOf(document: string): number | null {
    if (document === "") return null;
    const known = this.numbers.get(document);
    if (known !== undefined) return known;
    this.numbers.set(document, this.numbers.size + 1);
    return this.numbers.size;
  }

  /** Refers to a place in a document: its number, and page and date as far as they are stated; "" where it names none. */
  refer(evidence: Evidence | undefined): string {
    if (evidence === undefined) return "";
    const number = this.numberOf(evidence.document.trim());
    const date = evidence.date === "" ? "" : dateText(evidence.date, this.language);
    const parts = [pageText(evidence, this.language), date].filter((part) => part !== "");
    const mark = number === null ? "" : `[${String(number)}]`;
    return [mark, parts.join(this.language === "zh" ? "，" : ", ")].filter((part) => part !== "").join(" ");
  }

  /** Lists the documents with their numbers, those named so far: one that names another does so by its number. */
  list(): readonly string[] {
    return [...this.numbers].map(([document, number]) => `[${String(number)}] ${this.withNumbers(document)}`);
  }

  private withNumbers(text: string): string {
    let told = text;
    for (const [document, number] of this.numbers) {
      if (document.length >= text.length || !told.includes(document)) continue;
      const mark = `[${String(number)}]`;
      told = told
        .replaceAll(`（${document}）`, mark)
        .replaceAll(`(${document})`, mark)
        .replaceAll(document, mark);
    }
    // An address after Chinese words may begin a line only where a blank stands before it.
    return told.replace(/(?<=[^\s(（])(?=https?:\/\/)/g, " ");
  }
}
