import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { pinOf, readDate } from "../../../src";
import type { LedgerTable } from "../../../desk/paper/ledger/rows";
import { say } from "../../../desk/words";
import CalendarScreen from "../../../taskpane/places/calendar/CalendarScreen";
import { lianhe } from "../../desk/tianfu";

const ledgers = vi.hoisted((): { value: readonly LedgerTable[] } => ({ value: [] }));

vi.mock("../../../taskpane/workbook", async (original) => ({
  ...(await original<object>()),
  readLedgers: () => Promise.resolve({ ok: true, value: ledgers.value }),
  lookAround: () => Promise.resolve({ ok: true, value: { sheets: [], slugs: [], own: null } }),
}));

const serial = (day: string): number => {
  const read = readDate(day, "date");
  return read.ok ? read.value : Number.NaN;
};

/** Near default is due on 15 March, Weak on 30 June, Regular at the end of the year. */
ledgers.value = [
  {
    ...{ sheet: "Ledger", name: "Notchbook_Ledger", address: "A1:H9", protected: false, hasTotals: false },
    head: ["issuer", "date", "rating", "outlook", "status", "method", "scale", "next review"],
    rows: (
      [
        ["Regular", "2023-12-31", "AAA"],
        ["Weak", "2023-12-31", "BB"],
        ["Near default", "2024-02-15", "CCC"],
      ] as const
    ).map(([issuer, date, rating]) => [
      ...[issuer, serial(date), rating, "stable", "final", pinOf(lianhe)],
      ...["lianhe", 1],
    ]),
  },
];

test.each([
  ["2024-03-15", 0],
  ["2024-03-16", 1],
  ["2024-06-30", 1],
  ["2024-07-01", 2],
  ["2025-01-01", 3],
])("on %s, %i are overdue: the day itself is not yet", async (today, overdue) => {
  cleanup();
  render(
    <FluentProvider theme={webLightTheme}>
      <CalendarScreen
        language="en"
        say={(key, facts) => say("en", key, facts)}
        today={today}
        onBack={() => undefined}
      />
    </FluentProvider>,
  );
  const told = await screen.findByText(`To follow up: 3. Overdue: ${String(overdue)}. Shown: 3.`);
  expect(told).toBeTruthy();
});
