import { screen } from "@testing-library/react";
import { fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Draft } from "../../../desk/draft/draft";
import { finaliseView } from "../../../desk/paper/ledger/view";
import { RowPreview } from "../../../taskpane/places/deliver/ledger/RowPreview";
import { OpenList } from "../../../taskpane/parts/OpenList";
import { RatingBoard } from "../../../taskpane/shell/RatingBoard";
import { assessmentOf, lianhe, tianfu } from "../../desk/tianfu";
import { show } from "./harness";

const decided: Draft = { ...tianfu, decision: { assigned: "AA", reason: "Young portfolio." } };
const unexplained: Draft = { ...tianfu, decision: { assigned: "AA", reason: "" } };

test("the board shows what the committee assigned beside what is indicated", () => {
  show(<RatingBoard />, decided, lianhe);
  const board = document.body.textContent;
  expect(board).toContain("FinalAAA");
  expect(board).toContain("AssignedAA");
  expect(screen.getByText(/assigned by the committee AA\./)).toBeTruthy();
  show(<RatingBoard />, tianfu, lianhe);
  expect(document.body.textContent).not.toContain("Assigned");
});

test("the row of the ledger is shown with the committee's rating", () => {
  const view = finaliseView(lianhe, decided, assessmentOf(decided), [], null);
  show(
    <RowPreview view={view} sheet="Ledger" place="" sheets={[]} onPlace={() => undefined} />,
    decided,
    lianhe,
  );
  const [rating] = screen.getAllByRole("definition");
  expect(rating?.textContent).toBe("AA");
});

test.each([
  ["en", "Reason for the assigned rating"],
  ["zh", "评定理由"],
] as const)("what the committee still owes is open by its name, one click away (%s)", (language, name) => {
  const shown = show(<OpenList onGone={() => undefined} />, unexplained, lianhe, language);
  fireEvent.click(screen.getByRole("button", { name }));
  expect(shown.actions).toEqual([{ type: "went", step: "decision", item: "assigned-reason" }]);
});
