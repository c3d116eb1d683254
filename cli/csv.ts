/** Writes rows as comma-separated text with a line for each; what holds a comma, a quote or a line break is quoted. */
export function writeCsv(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => row.map(field).join(",")).join("\r\n");
}

function field(value: unknown): string {
  const text = String(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Reads comma-separated text; semicolons or tabs, which spreadsheets write in some countries, are known by the mark behind
 * the first field. Rows may differ in length; an empty last line is none.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\uFEFF/, "");
  const mark = /^(?:"(?:[^"]|"")*"|[^",;\t\r\n]*)([,;\t])/.exec(body)?.[1] ?? ",";
  const rows: string[][] = [[]];
  let value = "";
  let quoted = false;
  const endField = () => {
    rows.at(-1)?.push(value);
    value = "";
  };
  for (let at = 0; at < body.length; at += 1) {
    const sign = body.charAt(at);
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (body.charAt(at + 1) === '"') {
        value += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === mark) endField();
    else if (sign === "\n") {
      endField();
      rows.push([]);
    } else if (sign !== "\r") value += sign;
  }
  if (value !== "" || rows.at(-1)?.length !== 0) endField();
  return rows.filter((row, index) => index < rows.length - 1 || row.length > 0);
}
