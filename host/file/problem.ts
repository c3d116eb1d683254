import type { DamageDocument } from "../document";
import { TEXTS, type FaultCode } from "./words";

export type FileLanguage = "en" | "zh";

/** What is wrong with a file, as data: a code and the facts that its sentence names. */
export interface FileFault {
  readonly code: FaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

const numberText = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** What a stranger's file says may be as long as the file. */
const LONGEST_FACT = 300;

function shortened(fact: string): string {
  return fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…` : fact;
}

/** Says what is wrong in one sentence of that language. */
export function describeFault({ code, facts }: DamageDocument, language: FileLanguage = "en"): string {
  const known = code in TEXTS ? TEXTS[code as FaultCode] : TEXTS.unforeseen;
  return known[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return place;
    return typeof fact === "number" ? numberText(fact) : shortened(fact);
  });
}

/** Why a file cannot be opened or saved, with the parts it is about. Never leaves this folder as a throw. */
export class FileProblem extends Error {
  readonly fault: FileFault;

  constructor(
    code: FaultCode,
    facts: FileFault["facts"] = {},
    readonly parts: readonly string[] = [],
  ) {
    super(describeFault({ code, facts }));
    this.name = "FileProblem";
    this.fault = { code, facts };
  }
}
