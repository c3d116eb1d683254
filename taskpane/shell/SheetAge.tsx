import { lazy, Suspense } from "react";
import { useSheetAge } from "../parts/write/use-sheet-age";

/** Loaded when a sheet is older: it brings all that writes sheets. */
const OlderSheet = lazy(() => import("./OlderSheet"));

/** Says beside the rating that the sheet in the workbook does not hold what the pane holds. */
export function SheetAge() {
  return useSheetAge() === "older" ? (
    <Suspense fallback={null}>
      <OlderSheet />
    </Suspense>
  ) : null;
}
