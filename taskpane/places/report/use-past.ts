import { useEffect, useState } from "react";
import type { LedgerTable } from "../../../desk/paper/ledger/rows";
import { usePane } from "../../parts/context";
import { readLedgers } from "../../workbook";
import type { PastRating } from "../../../desk/paper/report/page";
import { pastRatings } from "../../../desk/paper/report/past";

/** Reads what the workbook's ledgers say of the issuer before the assessment's day. */
export function usePast(): readonly PastRating[] {
  const { draft, connected } = usePane();
  const [ledgers, setLedgers] = useState<readonly LedgerTable[]>([]);
  useEffect(() => {
    let gone = false;
    if (connected)
      void readLedgers().then((read) => {
        if (!gone && read.ok) setLedgers(read.value);
      });
    return () => {
      gone = true;
    };
  }, [connected]);
  return pastRatings(ledgers, draft.issuer.name, draft.issuer.date);
}
