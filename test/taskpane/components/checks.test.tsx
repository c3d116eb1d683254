import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { newDraft } from "../../../desk/draft/draft";
import { isStatedDuty } from "../../../desk/draft/duties";
import { CheckStep } from "../../../taskpane/places/scorecard/checks/CheckStep";
import { packOf } from "../../desk/tianfu";
import { show } from "./harness";

const pack = packOf("circ-enterprise");

test("each check keeps the answer that was given to it", () => {
  const stated = (pack.checks ?? []).filter(
    ({ id, test: { kind } }) => kind === "stated" && isStatedDuty(pack, id),
  );
  expect(stated.length).toBeGreaterThan(1);
  const shown = show(<CheckStep />, newDraft("a", pack.id, "2024-01-01"), pack);
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
