/**
 * `npm run bench:portfolio`: portfolios in the built workbench, in a real browser: 10,000 rows in one RATING.TABLE, 100,000
 * pasted rows, and 5,000 single RATING.BCA beside as many native LOOKUPs.
 */
import { drawIssuers, KEYS, METHOD } from "../issuers";
import { openBenchPage } from "./page";

const ROWS = 10_000;
const PASTED = 100_000;
const SINGLE = 5000;

const bench = await openBenchPage();
const { page, timed, cell, until, write } = bench;
const rowsOf = (count: number) => drawIssuers(count).map((issuer) => [...issuer]);
const isThere = (value: unknown) => value !== "" && value !== null;
console.log("processor, clock, long tasks\n");

/** Writes a value that changes a result, and waits for it. */
async function change(sheet: string, address: string, value: number, result: string): Promise<void> {
  const before = await cell(sheet, result);
  await write(sheet, address, [[value]]);
  await until(sheet, result, (now) => now !== before);
}

await bench.addSheet("Rows");
await timed("10,000 rows are pasted", () => write("Rows", "A1", [[...KEYS], ...rowsOf(ROWS)]));
await timed("one RATING.TABLE is written beside them", async () => {
  await write("Rows", "N2", [[`=RATING.TABLE(A1:L1,A2:L${String(ROWS + 1)},"${METHOD}","standalone")`]]);
  await until("Rows", `N${String(ROWS + 1)}`, isThere);
});
// The notches that an analyst adds: from the worst to the best they move the rating.
await write("Rows", "J2", [[3]]);
await page.waitForTimeout(3000);
await timed("one value is edited", () => change("Rows", "J2", -3, "N2"));
await timed("scrolling, 60 turns of the wheel", () => bench.scroll(60));

await bench.addSheet("Pasted");
await timed("100,000 rows are pasted", () => write("Pasted", "A1", [[...KEYS], ...rowsOf(PASTED)]));
await timed("one RATING.TABLE is written beside them", async () => {
  await write("Pasted", "N2", [[`=RATING.TABLE(A1:L1,A2:L${String(PASTED + 1)},"${METHOD}","standalone")`]]);
  await until("Pasted", `N${String(PASTED + 1)}`, isThere);
});
await write("Pasted", "J2", [[3]]);
await page.waitForTimeout(10_000);
await timed("one value is edited", () => change("Pasted", "J2", -3, "N2"));
await timed("scrolling, 60 turns of the wheel", () => bench.scroll(60));

await bench.addSheet("By hand");
await page.waitForTimeout(1000);
await timed("100,000 rows are pasted by hand", () =>
  bench.paste([[...KEYS], ...rowsOf(PASTED)].map((row) => row.join("\t")).join("\n")),
);

// Each issuer's keys and values below each other, its formula beside the first of them.
const height = KEYS.length;
const stacked = rowsOf(SINGLE).flatMap((issuer) => KEYS.map((key, at) => [key, issuer[at] ?? ""]));
const formulas = (formula: (top: number) => string) =>
  stacked.map((_row, at) => [at % height === 0 ? formula(at + 1) : ""]);
const last = `D${String((SINGLE - 1) * height + 1)}`;
for (const [sheet, what, formula] of [
  ["Single", "RATING.BCA", (top: number) => `=RATING.BCA(A${top}:B${top + height - 1},"${METHOD}")`],
  ["Native", "LOOKUP", (top: number) => `=LOOKUP(B${top + 9},Grades!A$1:A$7,Grades!B$1:B$7)`],
] as const) {
  if (what === "LOOKUP") {
    await bench.addSheet("Grades");
    const grades = ["ccc", "b", "bb", "bbb", "a", "aa", "aaa"];
    await write(
      "Grades",
      "A1",
      grades.map((grade, at) => [at - 3, grade]),
    );
  }
  await bench.addSheet(sheet);
  await write(sheet, "A1", stacked);
  await timed(`5,000 ${what} are written`, async () => {
    await write(sheet, "D1", formulas(formula));
    await until(sheet, last, isThere);
  });
  await write(sheet, "B10", [[3]]);
  await page.waitForTimeout(3000);
  await timed(`… and one value is edited`, () => change(sheet, "B10", -3, "D1"));
}
await bench.close();
