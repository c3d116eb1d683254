import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Difference } from "../../../desk/paper/assessment/read-back";
import ReadBack from "../../../taskpane/shell/ReadBack";
import { lianhe, tianfu } from "../../desk/tianfu";
import { show } from "./harness";

const differences: readonly Difference[] = [
  { key: "governance", label: "Corporate governance", column: "value", pane: 2, sheet: 4 },
  { key: "risk-management", label: "Risk management", column: "value", pane: 2, sheet: 5 },
];

test("what was unticked is not taken from the sheet, and the offer is done", () => {
  let done = 0;
  const news = { sheet: "Tianfu", differences } as Parameters<typeof ReadBack>[0]["news"];
  const shown = show(<ReadBack news={news} onDone={() => (done += 1)} />, tianfu, lianhe);
  fireEvent.click(screen.getByRole("checkbox", { name: /Corporate governance/ }));
  fireEvent.click(screen.getAllByRole("button")[0]!);
  expect(shown.draft().answers["governance"]?.value).toBe("2");
  expect(shown.draft().answers["risk-management"]?.value).toBe("5");
  expect(done).toBe(1);
});
