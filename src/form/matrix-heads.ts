import { gradeForm } from "../kind";
import { isBlankCell, said } from "../cells";
import type { Session } from "./session";

interface Part {
  readonly id: string;
  readonly levels?: unknown;
  readonly bands?: unknown;
  readonly row?: unknown;
  readonly column?: unknown;
}

/** Reports heads of a matrix that are not the grades of its rows and columns, best first. */
export function matrixHeads(session: Session, items: readonly Part[], steps: readonly Part[]): void {
  const parts = new Map([...items, ...steps].map((part) => [part.id, part]));
  for (const [step, grid] of session.framed) {
    const own = parts.get(step);
    const [top = [], ...lines] = grid.lines;
    const wanted = { row: gradesOf(parts, own?.row), column: gradesOf(parts, own?.column) };
    const check = (cells: typeof top, grades: readonly string[] | null, what: "row" | "column") => {
      if (grades === null) return;
      for (const [index, { place, cell }] of cells.entries()) {
        const grade = grades[index];
        if (
          grade !== undefined &&
          !isBlankCell(cell) &&
          typeof cell !== "object" &&
          gradeForm(String(cell)) === gradeForm(grade)
        )
          continue;
        const list = { en: grades.join(", "), zh: grades.join("、") };
        const of = String(own?.[what]);
        session.fault(
          "matrix",
          null,
          place,
          said(
            `the ${what}s of the matrix are the grades of "${of}", best first: ${list.en}`,
            `矩阵的${what === "row" ? "行" : "列"}应为“${of}”的档次，从优到劣：${list.zh}`,
          ),
        );
        return;
      }
    };
    check(top.slice(1), wanted.column, "column");
    check(
      lines.flatMap(([first]) => first ?? []),
      wanted.row,
      "row",
    );
  }
}

function gradesOf(parts: ReadonlyMap<string, Part>, id: unknown): readonly string[] | null {
  const part = typeof id === "string" ? parts.get(id) : undefined;
  const list = part?.levels ?? part?.bands;
  if (!Array.isArray(list)) return null;
  const grades = list.flatMap((one: { readonly grade?: unknown }) =>
    typeof one.grade === "string" ? [one.grade] : [],
  );
  return [...new Set(grades)];
}
