import { useMemo } from "react";
import type { Draft } from "../../../../desk/draft/draft";
import { reportParts, type ReportParts } from "../../../../desk/paper/report/parts";
import { usePane } from "../../../parts/context";

/** Works the parts out once for as long as the assessment and its peers stay as they are. */
export function useReportParts(peers: readonly Draft[]): ReportParts {
  const { pack, draft } = usePane();
  return useMemo(() => reportParts(pack, draft, peers), [pack, draft, peers]);
}
