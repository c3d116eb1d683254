import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { sheetAge } from "../../../desk/draft/sheet-age";
import { readRecord } from "../../workbook";
import { usePane } from "../context";

/** What a record tells of an assessment: for which state of it, and whether the sheet holds that. */
interface Told {
  readonly draft: unknown;
  readonly age: "none" | "current" | "older";
}

/**
 * Tells whether the sheet of the assessment holds what the pane holds. Where nobody noted what the assessment said when the
 * sheet was written, the record that came with the sheet tells it.
 */
export function useSheetAge(): "none" | "current" | "older" {
  const { pack, draft, connected } = usePane();
  const [told, setTold] = useState<Told>({ draft: null, age: "none" });
  const settled = useDeferredValue(draft);
  const age = useMemo(() => sheetAge(settled), [settled]);
  useEffect(() => {
    if (!connected || age !== "unknown") return undefined;
    let gone = false;
    const ask = async () => {
      const [{ recordOf }, found] = await Promise.all([
        import("../../../desk/paper/record/record-of"),
        readRecord(settled.id),
      ]);
      const { written } = settled;
      if (gone) return;
      if (!found.ok || found.value === null || written === undefined) {
        setTold({ draft: settled, age: "none" });
        return;
      }
      const now = recordOf(pack, settled, written.slug, found.value.written);
      setTold({ draft: settled, age: now.hash === found.value.hash ? "current" : "older" });
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [connected, age, pack, settled]);
  // What was told of an earlier state stands until this one is known.
  return age === "unknown" ? told.age : age;
}
