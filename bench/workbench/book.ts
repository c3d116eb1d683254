/**
 * `npm run bench:book`: a book of 10,000 bonds in the built workbench, in a real browser: what each thing that a
 * portfolio manager does takes of the processor, and for how long the page stands still. BONDS says how many there are.
 */
import { BOND_COLUMNS } from "../../desk/paper/book/columns";
import { fillOf } from "../../desk/paper/book/fill";
import { bookSheets, newBook } from "../../desk/paper/book/order";
import { columnLetters } from "../../grid";
import { drawBook } from "../book";
import { openBenchPage, WAIT } from "./page";

const BONDS = Number(process.env["BONDS"] ?? 10_000);

const { bonds, events } = drawBook(BONDS);
const [head = [], ...rows] = bonds;
const text = (cell: string | number | null | undefined) => cell ?? "";
const content = {
  asOf: "2025-12-31",
  bonds: rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), text(row[index])]))),
  events: events.slice(1).map((row) => row.map(text)),
  limits: [["issuer", "*", 0.04, "share"]],
  assumptions: {},
};
const order = newBook("en", bookSheets("en", ["Sheet1"]), "circ", content.asOf, BONDS, content.events.length);
const fill = fillOf(content, order);
const { sheets } = order;

const bench = await openBenchPage();
const { page, pane, timed, cell, until, write } = bench;
console.log(
  `${String(BONDS)} bonds, ${String(content.events.length)} events: processor, clock, long tasks\n`,
);
await bench.beside("Bond book");
await pane.getByRole("button", { name: "Make a bond book" }).click();
await pane.getByText("Made on “Bond book”").waitFor({ timeout: WAIT });
await timed("the bonds are pasted", () => write(sheets.bonds, "R8", fill.bonds[0]?.rows ?? []));
await timed("the events are pasted", () => write(sheets.events, "A5", fill.events));
await timed("the formulas and the report reach the last row", async () => {
  await pane.getByRole("button", { name: "Bring up to the last row" }).click();
  await pane.getByText(`The formulas reach ${String(BONDS)} bonds`).waitFor({ timeout: WAIT });
  await until(sheets.bonds, `I${String(BONDS + 7)}`, (value) => value !== "");
  await page.waitForTimeout(3000);
});
const rating = `${columnOf("issuer rating")}8`;
const edit = async () => {
  const before = await cell(sheets.bonds, "I8");
  await write(sheets.bonds, rating, [[String(before) === "BBB" ? "A" : "BBB"]]);
  await until(sheets.bonds, "I8", (value) => value !== before);
  await page.waitForTimeout(5000);
};
await timed("one rating is edited: all is worked out anew", edit);
await bench.activate(sheets.bonds);
await timed("one rating is edited, its sheet in sight", edit);
await timed("scrolling, 60 turns of the wheel", () => bench.scroll(60));
await timed("the bonds are listed in the pane", async () => {
  await pane.getByRole("button", { name: "List the bonds" }).click();
  await pane.getByText(`of ${String(BONDS)} bonds`).waitFor({ timeout: WAIT });
});
await timed("ten letters are typed into the filter", async () => {
  await pane.getByLabel("Code or issuer contains").pressSequentially("INV001-49x");
});
await timed("an event is entered", async () => {
  await pane.getByLabel("Bond, issuer or guarantor").fill(String(rows.at(-1)?.[0]));
  await pane.getByLabel("Source").first().fill("press");
  await pane.getByRole("button", { name: "Enter it" }).click();
  await pane.getByText("The book is worked out again").waitFor({ timeout: WAIT });
});
await timed("the report of one bond is written", async () => {
  await pane.getByLabel("Codes, with commas between").fill(String(rows[5]?.[0]));
  await pane.getByRole("button", { name: "Write the reports" }).click();
  await pane.getByText("Reports of 1 bond written").waitFor({ timeout: WAIT });
});
await bench.close();

function columnOf(label: string): string {
  return columnLetters(17 + BOND_COLUMNS.findIndex((one) => one.label.en === label));
}
