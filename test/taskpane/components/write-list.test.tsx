import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { SheetPlan } from "../../../desk/paper/cells/plan";
import { FootContext } from "../../../taskpane/parts/PlaceAction";
import { WriteList } from "../../../taskpane/places/deliver/WriteList";
import { lianhe, tianfu } from "../../desk/tianfu";
import { show } from "./harness";

const written = vi.hoisted((): string[] => []);
const refused = vi.hoisted(() => ({ sheet: "" }));

vi.mock("../../../taskpane/workbook", async (original) => ({
  ...(await original<object>()),
  lookAround: () => Promise.resolve({ ok: true, value: { sheets: [], slugs: [], own: null } }),
  readLedgers: () => Promise.resolve({ ok: true, value: [] }),
  readRecords: () => Promise.resolve({ ok: true, value: [] }),
  applyPlan: ({ sheet }: SheetPlan) => {
    if (sheet === refused.sheet)
      return Promise.resolve({ ok: false, failure: { key: "fail.other", facts: { detail: "refused" } } });
    written.push(sheet);
    return Promise.resolve({ ok: true, value: null });
  },
}));

const SHEET = "天府信用增进 (Tianfu)";
const button = () => screen.getByRole("button", { name: /^Write \(/ });

beforeEach(async () => {
  written.length = 0;
  refused.sheet = "";
  const foot = document.createElement("div");
  document.body.replaceChildren(foot);
  show(
    <FootContext value={foot}>
      <WriteList />
    </FootContext>,
    tianfu,
    lianhe,
    "en",
    true,
  );
  await screen.findByRole("button", { name: "Write (2)" });
});

const press = () => act(async () => Promise.resolve(fireEvent.click(button())));

test("both are written by one press, the assessment's sheet first", async () => {
  await press();
  await waitFor(() => expect(written).toHaveLength(2));
  expect(written[0]).toBe(SHEET);
});

test("a report that is not ticked is not written", async () => {
  fireEvent.click(screen.getByRole("checkbox", { name: /^Report/ }));
  expect(button().textContent).toBe("Write (1)");
  await press();
  await waitFor(() => expect(written).toEqual([SHEET]));
});

test("a report is not offered without the sheet that it points to, and nothing is written then", async () => {
  fireEvent.click(screen.getAllByRole("checkbox")[0]!);
  expect(button().textContent).toBe("Write (0)");
  await press();
  expect(written).toEqual([]);
});

test("where the sheet could not be written, no report is", async () => {
  refused.sheet = SHEET;
  await press();
  await screen.findByText(/refused/);
  expect(written).toEqual([]);
});
