import { CellValueType, InterceptorEffectEnum, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { displayText } from "../host/engine";

/** Four sections: the last says how text is shown. */
const HAS_TEXT_SECTION = /^[^;]*;[^;]*;[^;]*;/;

/**
 * Shows text as its number format says, as Excel does: the grid formats numbers only, and a cell that formulas read in one form
 * and a reader in another would show what the formulas read.
 */
export function showTextFormats(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      handler: (cell, location, next) => {
        if (typeof cell?.v !== "string" || cell.t === CellValueType.NUMBER) return next(cell);
        const pattern = location.workbook.getStyles().get(cell.s)?.n?.pattern ?? "";
        if (!HAS_TEXT_SECTION.test(pattern)) return next(cell);
        return next({ ...cell, v: displayText(cell.v, pattern) });
      },
    });
}
