import { useEffect, useMemo, useState } from "react";
import type { SavedRecord } from "../../../../desk/port";
import type { AssessmentRecord } from "../../../../src";
import { usePane } from "../../../parts/context";
import { readRecords } from "../../../workbook";
import { previousRecord } from "../../../../desk/paper/record/changes";

/** Reads the record of the issuer's last finalised assessment before this one; null where the workbook has none. */
export function usePrevious(): AssessmentRecord | null {
  const { pack, draft, connected } = usePane();
  const [records, setRecords] = useState<readonly SavedRecord[]>([]);
  useEffect(() => {
    let gone = false;
    if (connected)
      void readRecords().then((read) => {
        if (!gone && read.ok) setRecords(read.value);
      });
    return () => {
      gone = true;
    };
  }, [connected]);
  return useMemo(() => previousRecord(records, pack, draft), [records, pack, draft]);
}
