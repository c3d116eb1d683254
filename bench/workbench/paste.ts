/**
 * `npm run bench:paste`: a long table pasted into the built workbench, in a real browser, as text and as Excel copies it, and
 * taken back and done again. ROWS says how long it is.
 */
import { openBenchPage } from "./page";

const ROWS = Number(process.env["ROWS"] ?? 100_000);

const rows = Array.from({ length: ROWS }, (_, row) => [
  `BOND${String(row).padStart(6, "0")}`,
  `Issuer ${String(row % 900)}`,
  (1000 + row * 1.25).toFixed(2),
  `${String(row % 9)}.25%`,
  `2025-0${String(1 + (row % 9))}-15`,
]);
const text = rows.map((row) => row.join("\t")).join("\n");
const classes = ["xl65", "xl66", "xl67", "xl68", "xl69"];
const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--
td {mso-number-format:General; font-size:11.0pt; font-family:Calibri; vertical-align:bottom; white-space:nowrap;}
.xl65 {mso-number-format:"\\@";} .xl66 {font-weight:700; background:#FFF2CC;} .xl67 {mso-number-format:"0\\.00";}
.xl68 {mso-number-format:Percent;} .xl69 {mso-number-format:"yyyy\\\\-mm\\\\-dd";}
--></style></head><body><table><!--StartFragment-->${rows
  .map(
    (row) =>
      `<tr height=20>${row.map((cell, at) => `<td class=${classes[at] ?? ""}>${cell}</td>`).join("")}</tr>`,
  )
  .join("\r\n")}<!--EndFragment--></table></body></html>`;

const bench = await openBenchPage();
const { page, timed, cell, until } = bench;
console.log(`${String(ROWS)} rows of ${String(classes.length)}: processor, clock, long tasks\n`);
for (const [sheet, what, marked] of [
  ["Text", "pasted as text", ""],
  ["Cells", "pasted as Excel copies it", html],
] as const) {
  await bench.addSheet(sheet);
  await page.waitForTimeout(1000);
  await timed(what, () => bench.paste(text, marked));
  // The click that chose the cell says where the table begins.
  const [place, end] = await page.evaluate(
    ([name, count]) =>
      Excel.run(async (run) => {
        const range = run.workbook.worksheets.getItem(name).getUsedRange();
        const [first, end] = [range.getCell(0, 0), range.getCell(count - 1, 0)];
        first.load("address");
        end.load("address");
        await run.sync();
        return [first.address.replace(/^.*!/, ""), end.address.replace(/^.*!/, "")] as const;
      }),
    [sheet, ROWS] as const,
  );
  const first = await cell(sheet, place);
  await timed("… taken back", async () => {
    await page.keyboard.press("Control+z");
    await until(sheet, end, (value) => value === "");
  });
  await timed("… done again", async () => {
    await page.keyboard.press("Control+y");
    await until(sheet, end, (value) => value !== "" && value !== null);
  });
  if ((await cell(sheet, place)) !== first) throw new Error("It is another table now");
}
await bench.close();
