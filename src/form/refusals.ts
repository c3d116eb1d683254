import { addressOf, type FormCell, type FormFault, isBlankCell, said } from "../cells";
import type { Text } from "../language";
import { MOST_CELLS, MOST_ROWS } from "./scan";
import { FORM_VERSION } from "./write";

/** What is said of a form as a whole, and faults in the order of its cells. */

export function tooLarge(rows: number): FormFault {
  return {
    table: null,
    column: null,
    place: { row: 0, column: 0 },
    reason: said(
      `the range has ${String(rows)} rows, more than a methodology needs; give the tables alone (at most ${String(MOST_ROWS)} rows and ${String(MOST_CELLS)} cells)`,
      `该区域有${String(rows)}行，超出评级方法所需；请只选取各表（最多${String(MOST_ROWS)}行、${String(MOST_CELLS)}个单元格）`,
    ),
  };
}

export const NO_HEAD: readonly FormFault[] = [
  {
    table: null,
    column: null,
    place: { row: 0, column: 0 },
    reason: said(
      "there is no table Methodology; a methodology begins with it: its id, version, title and scale",
      "缺少“评级方法”表；评级方法以该表开头，列明编号、版本、名称和级别体系",
    ),
  },
];

export function newerForm(cell: FormCell): Text | null {
  const version = typeof cell === "string" ? Number(cell) : cell;
  if (isBlankCell(cell) || version === FORM_VERSION) return null;
  if (typeof version === "number" && version > FORM_VERSION)
    return said(
      `the form is of version ${String(version)}; this release of Notchbook reads version ${String(FORM_VERSION)}: a newer one is needed`,
      `格式版本为${String(version)}，当前软件只能读取版本${String(FORM_VERSION)}；请使用更新的版本`,
    );
  return said(`the form must be version ${String(FORM_VERSION)}`, `格式版本应为${String(FORM_VERSION)}`);
}

export function lockedAs(pin: string): Text {
  return said(
    `what stands here is not what was locked as ${pin}; give the changed methodology a version of its own`,
    `此处内容与已锁定的${pin}不同；请为更改后的方法另取版本`,
  );
}

export function inOrder(faults: readonly FormFault[]): readonly FormFault[] {
  return [...faults].sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
}

export function distinct(faults: readonly FormFault[]): readonly FormFault[] {
  const seen = new Set<string>();
  return faults.filter(({ place, reason }) => {
    const key = `${addressOf(place)} ${reason.en}`;
    return seen.size !== seen.add(key).size;
  });
}
