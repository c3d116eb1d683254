import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { SavedRecord } from "../../../desk/port";
import { sheetAge } from "../../../desk/draft/sheet-age";
import { recordOf } from "../../../desk/paper/record/record-of";
import { readRecord } from "../../workbook";
import { usePane } from "../context";

/**
 * Tells whether the sheet of the assessment holds what the pane holds. Where nobody noted what the assessment said when the
 * sheet was written, the record that came with the sheet tells it.
 */
export function useSheetAge(): "none" | "current" | "older" {
  const { pack, draft, connected } = usePane();
  const [read, setRead] = useState<{ readonly at: string; readonly record: SavedRecord | null } | null>(null);
  const settled = useDeferredValue(draft);
  const age = useMemo(() => sheetAge(settled), [settled]);
  const at = draft.written?.at ?? "";
  const { id } = draft;
  useEffect(() => {
    if (!connected || age !== "unknown") return undefined;
    let gone = false;
    void readRecord(id).then((found) => {
      if (!gone) setRead({ at, record: found.ok ? found.value : null });
    });
    return () => {
      gone = true;
    };
  }, [connected, age, id, at]);
  const record = read?.at === at ? read.record : null;
  return useMemo(() => {
    if (age !== "unknown") return age;
    const { written } = settled;
    if (record === null || written === undefined) return "none";
    return recordOf(pack, settled, written.slug, record.written).hash === record.hash ? "current" : "older";
  }, [age, record, pack, settled]);
}
