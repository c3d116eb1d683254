import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { newDraft } from "../../../desk/draft/draft";
import { isStatedDuty, knownDuties } from "../../../desk/draft/duties";
import { CheckStep } from "../../../taskpane/places/scorecard/checks/CheckStep";
import { assessmentOf, packOf } from "../../desk/tianfu";
import { show } from "./harness";

const pack = packOf("circ-enterprise");

test("each check keeps the answer that was given to it", () => {
  const draft = newDraft("a", pack.id, "2024-01-01");
  const known = knownDuties(pack, draft, assessmentOf(draft, pack));
  const stated = (pack.checks ?? []).filter(
    ({ id, test: { kind } }) => kind === "stated" && isStatedDuty(pack, id) && !known.has(id),
  );
  expect(stated.length).toBeGreaterThan(1);
  const shown = show(<CheckStep />, draft, pack);
  const words = ["yes", "no", "not applicable"];
  const fields = () =>
    screen
      .getAllByRole<HTMLSelectElement>("combobox")
      .filter(({ options }) => [...options].some(({ value }) => value === "yes"));
  expect(fields()).toHaveLength(stated.length);
  stated.forEach((_check, at) =>
    fireEvent.change(fields()[at]!, { target: { value: words[at % words.length] } }),
  );
  stated.forEach(({ id }, at) => {
    expect(shown.draft().answers[id]?.value, id).toBe(words[at % words.length]);
    expect(fields()[at]!.value, id).toBe(words[at % words.length]);
  });
});

test("what the tool knows is shown with its state, and nobody is asked", () => {
  const draft = newDraft("a", pack.id, "2024-01-01");
  show(<CheckStep />, draft, pack);
  const card = screen.getByRole("region", { name: "Report dated" });
  expect(card.textContent).toContain("met");
  expect(card.textContent).toContain("nothing to fill in");
  expect(card.querySelector("select, input")).toBeNull();
});
