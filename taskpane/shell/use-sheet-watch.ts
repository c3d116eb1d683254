import { useCallback, useEffect, useRef, useState } from "react";
import type { Language, Pack } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { differencesOf, type Difference } from "../../desk/paper/assessment/read-back";
import { readInputsTable, watchSheet } from "../workbook";

/** Several cells change at once when somebody pastes. */
const PAUSE = 250;

export interface SheetNews {
  readonly sheet: string;
  readonly differences: readonly Difference[];
}

/**
 * Compares the written sheet with the assessment when it is opened and whenever the sheet is changed by hand.
 * What the analyst chose to leave is not brought up again until the sheet changes anew.
 */
export function useSheetWatch(pack: Pack, draft: Draft, language: Language) {
  const [news, setNews] = useState<SheetNews | null>(null);
  const latest = useRef({ pack, draft, language });
  const slug = draft.written?.slug;
  const writtenAt = draft.written?.at;

  useEffect(() => {
    latest.current = { pack, draft, language };
  }, [pack, draft, language]);

  useEffect(() => {
    if (slug === undefined) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const compare = async () => {
      const table = await readInputsTable(slug);
      if (gone || !table.ok || table.value === null) return;
      const { pack: current, draft: answers, language: tongue } = latest.current;
      const differences = differencesOf(current, answers, table.value.cells, tongue);
      setNews(differences.length === 0 ? null : { sheet: table.value.sheet, differences });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void compare(), PAUSE);
    };
    soon();
    const watching = watchSheet(slug, soon);
    return () => {
      gone = true;
      clearTimeout(timer);
      void watching.then((stop) => stop?.());
    };
    // A sheet written anew is watched anew: it may be another one.
  }, [slug, writtenAt, draft.id]);

  const dismiss = useCallback(() => setNews(null), []);
  return { news, dismiss };
}
