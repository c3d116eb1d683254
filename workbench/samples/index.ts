import type { WorkbookDocument } from "../../host/document";
import type { Language } from "../../src";
import type { Draft } from "../../taskpane";
import { adb } from "./adb";
import { britishColumbia } from "./british-columbia";
import { chinaCoal } from "./china-coal";
import { daimler } from "./daimler";
import { draftOf } from "./draft";
import { figuresDocument } from "./figures-sheet";
import { hsbcHongKong } from "./hsbc-hong-kong";
import { hungary } from "./hungary";
import { icbc } from "./icbc";
import { jinshang } from "./jinshang";
import { philippines } from "./philippines";
import type { Sample } from "./sample";
import { tianfu } from "./tianfu";

export interface SampleInfo {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  /** The rating that follows by the library's own methodology. */
  readonly expected: string;
}

/** A sample ready to be opened: the workbook with the report's figures, and the assessment to be written into it. */
export interface OpenedSample {
  readonly title: string;
  readonly document: WorkbookDocument;
  readonly draft: Draft;
}

const all: readonly Sample[] = [
  tianfu,
  jinshang,
  hungary,
  britishColumbia,
  adb,
  hsbcHongKong,
  daimler,
  icbc,
  chinaCoal,
  philippines,
];

/** The samples to choose from; the first is opened at the first visit. */
export const samples: readonly SampleInfo[] = all;

/** Builds a sample in a language; null where there is no such sample. */
export function openSample(id: string, language: Language): OpenedSample | null {
  const sample = all.find((other) => other.id === id);
  if (sample === undefined) return null;
  const document = figuresDocument(sample, language);
  return { title: sample.title[language], document, draft: draftOf(sample, language) };
}
