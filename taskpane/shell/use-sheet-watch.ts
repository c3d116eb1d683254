import { useCallback, useEffect, useRef, useState } from "react";
import type { Language, Pack } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import type { Difference, WrittenSubject } from "../../desk/paper/assessment/read-back";
import { readInputsTable, readRecord, watchSheet, type InputsTable } from "../workbook";

/** Several cells change at once when somebody pastes. */
const PAUSE = 250;

export interface SheetNews {
  readonly sheet: string;
  readonly differences: readonly Difference[];
}

/**
 * Tells what was changed by hand on the written sheet, when the assessment is opened and whenever the sheet changes. Where the
 * assessment has gone on since it was written, the sheet is older and nobody changed it. What the analyst chose to leave is not
 * brought up again until the sheet changes anew.
 */
export function useSheetWatch(pack: Pack, draft: Draft, language: Language) {
  const [news, setNews] = useState<SheetNews | null>(null);
  const latest = useRef({ pack, draft, language });
  const slug = draft.written?.slug;
  const writtenAt = draft.written?.at;
  const { id } = draft;

  useEffect(() => {
    latest.current = { pack, draft, language };
  }, [pack, draft, language]);

  useEffect(() => {
    if (slug === undefined) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let written: WrittenSubject | null = null;
    let seen: InputsTable | null = null;
    /** Cells that were seen to change, also back to what was written. */
    const touched = new Set<string>();
    const compare = async () => {
      const [{ cellName, changedCells, differencesOf, isChangedByHand, writtenSubject }, table, record] =
        await Promise.all([
          import("../../desk/paper/assessment/read-back"),
          readInputsTable(slug),
          written === null ? readRecord(id) : null,
        ]);
      if (gone || !table.ok || table.value === null) return;
      if (record?.ok === true && record.value !== null) written = writtenSubject(record.value);
      if (seen !== null) for (const cell of changedCells(seen.cells, table.value.cells)) touched.add(cell);
      seen = table.value;
      const { pack: current, draft: answers, language: tongue } = latest.current;
      const then = written;
      const differences = differencesOf(current, answers, table.value.cells, tongue).filter(
        (one) => then === null || touched.has(cellName(one)) || isChangedByHand(current, one, then),
      );
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
  }, [slug, writtenAt, id]);

  const dismiss = useCallback(() => setNews(null), []);
  return { news, dismiss };
}
