import type { WorkbookDocument } from "../../host/document";
import type { Language } from "../../src";
import type { BookContent, Draft } from "../../taskpane";
import { bondBookContent } from "./bond-book";
import { bondBook } from "./bond-book/info";
import { draftOf } from "./draft";
import { figuresDocument } from "./figures-sheet";
import { all } from "./list";

export { assessed, samples, type SampleInfo } from "./list";

/** A sample ready to be opened: the workbook with the report's figures, and the assessment to be written into it. */
export interface OpenedSample {
  readonly title: string;
  readonly document: WorkbookDocument;
  readonly draft: Draft;
}

/** A book of bonds to be written into an empty workbook. */
export interface OpenedBook {
  readonly title: string;
  readonly book: BookContent;
}

/** Reads the sample of a bond book; null where another is meant. */
export function openBook(id: string, language: Language): OpenedBook | null {
  return id === bondBook.id ? { title: bondBook.title[language], book: bondBookContent() } : null;
}

/** Builds a sample in a language; null where there is no such sample. */
export function openSample(id: string, language: Language): OpenedSample | null {
  const sample = all.find((other) => other.id === id);
  if (sample === undefined) return null;
  const document = figuresDocument(sample, language);
  return { title: sample.title[language], document, draft: draftOf(sample, language) };
}
