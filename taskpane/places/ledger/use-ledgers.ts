import { useCallback, useEffect, useState } from "react";
import type { Failure, SavedRecord } from "../../../desk/port";
import { usePane } from "../../parts/context";
import { readLedgers, readRecord } from "../../workbook";
import type { LedgerTable } from "../../../desk/paper/ledger/rows";

/** What the workbook says that finalising must know. */
interface Found {
  readonly ledgers: readonly LedgerTable[];
  readonly record: SavedRecord | null;
}

interface Ledgers {
  readonly found: Found | null;
  readonly failure: Failure | null;
  readonly lookAgain: () => Promise<void>;
}

async function look(assessment: string): Promise<Omit<Ledgers, "lookAgain">> {
  const ledgers = await readLedgers();
  if (!ledgers.ok) return { found: null, failure: ledgers.failure };
  const record = await readRecord(assessment);
  return record.ok
    ? { found: { ledgers: ledgers.value, record: record.value }, failure: null }
    : { found: null, failure: record.failure };
}

/** Looks at the workbook's ledgers and at the record of the assessment's sheet. */
export function useLedgers(): Ledgers {
  const { draft, connected } = usePane();
  const [state, setState] = useState<Omit<Ledgers, "lookAgain">>({ found: null, failure: null });
  const { id } = draft;
  const at = draft.written?.at;
  const lookAgain = useCallback(async () => setState(await look(id)), [id]);
  useEffect(() => {
    let gone = false;
    if (connected)
      void look(id).then((found) => {
        if (!gone) setState(found);
      });
    return () => {
      gone = true;
    };
  }, [connected, id, at]);
  return { ...state, lookAgain };
}
