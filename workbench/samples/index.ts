import type { WorkbookDocument } from "../../host/document";
import type { Language } from "../../src";
import { jinshang } from "./jinshang";
import { sampleWorkbook } from "./sample-workbook";
import type { Sample } from "./sample-workbook";
import { tianfu } from "./tianfu";

export interface SampleInfo {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
}

const all: readonly Sample[] = [tianfu, jinshang];

/** The samples to choose from; the first is opened at the first visit. */
export const samples: readonly SampleInfo[] = all;

/** Builds a sample's workbook; its results are calculated when it is opened. Null where there is no such sample. */
export function openSample(
  id: string,
): { readonly title: string; readonly document: WorkbookDocument } | null {
  const sample = all.find((other) => other.id === id);
  return sample ? { title: sample.title.en, document: sampleWorkbook(sample) } : null;
}
