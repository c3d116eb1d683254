import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  amountsOfForm,
  computeForm,
  findStatementForm,
  formOf,
  ratioOfForm,
  ratios,
  statementAmounts,
  statementForms,
  type AmountAt,
} from "../../src";

interface Case {
  readonly ratio: string;
  readonly what: string;
  readonly args: readonly (string | null)[];
}
const file = JSON.parse(
  readFileSync(join(import.meta.dirname, "../cases/tianfu-ratios.json"), "utf8"),
) as Readonly<Record<"checks" | "divergences", readonly Case[]>>;

/** The amounts that the report prints for 2019 to 2022, latest first; null is not printed. */
const printed: Readonly<Record<string, readonly (number | null)[]>> = {
  netProfit: [7.22, 6.08, 5.77, null],
  equity: [69.56, 64.46, 61.5, null],
  assets: [93.11, 85.58, 77.27, null],
  revenue: [12.69, 11.46, 9, null],
  expenses: [0.49, 0.48, 0.39, null],
  operatingProfit: [9.32, 8.09, 7.68, null],
  liabilities: [23.56, 21.12, 15.76, null],
  unearned: [4.93, 2.77, 0.79, null],
  compensation: [0, 0, 0, null],
  debt: [17.59, 17.63, 14.04, null],
  netCapital: [46.35, 49.95, 50.32, null],
  liability: [537.82, 518.76, 372.08, null],
  outstanding: [668.33, null, null, null],
  covered: [650.57, null, null, null],
  claims: [0, 0, 0, null],
  released: [95.89, 28.15, 5.46, null],
};
const at: AmountAt = (amount, back) => printed[amount]?.[back] ?? null;

function argument(text: string | null): number | string | null {
  if (text === null) return null;
  const plain = text.replace(/^=/, "");
  return /^-?[\d.]+$/.test(plain) ? Number(plain) : plain;
}

/** The form by which a case computes: the one that its last word names, or the ratio's own. */
function formOfCase({ ratio, args }: Case) {
  const last = args.at(-1);
  return findStatementForm(`${ratio}:${last ?? ""}`) ?? findStatementForm(ratio);
}

describe("the ratios of Tianfu's report", () => {
  const cases = [...file.checks, ...file.divergences].filter(
    (one) => /^20(20|21|22)\b/.test(one.what) && formOfCase(one) !== undefined && !/client/i.test(one.ratio),
  );

  test("are mostly those that a statement gives", () => {
    expect(new Set(cases.map(({ ratio }) => ratio)).size).toBeGreaterThanOrEqual(11);
  });

  test.each(cases.map((one) => [`${one.ratio} ${one.what}`, one] as const))(
    "%s comes out of the statement as out of its inputs",
    (_name, one) => {
      const form = formOfCase(one)!;
      const back = 2022 - Number(one.what.slice(0, 4));
      const direct = ratioOfForm(form)!.compute(one.args.map(argument));
      expect(direct.ok).toBe(true);
      expect(computeForm(form, back, at)).toEqual(direct);
    },
  );

  // The inputs are printed to two decimals, so the last digit of a percentage may differ by one.
  test.each([
    ["ROE", 0, 10.78],
    ["ROE", 1, 9.65],
    ["ROA", 0, 8.08],
    ["DEBTCAPITAL", 0, 20.19],
    ["REALDEBT:plain", 0, 25.3],
    ["REALDEBT", 0, 20.01],
  ])("%s, %i years back, comes to the printed %d %%", (id, back, expected) => {
    const computed = computeForm(findStatementForm(id)!, back, at);
    expect(computed.ok && Math.abs(100 * computed.value - expected)).toBeLessThan(0.011);
  });

  test("need the year before the first where they take opening balances", () => {
    const computed = computeForm(findStatementForm("ROE")!, 2, at);
    expect(computed).toMatchObject({ ok: false, problems: [{ kind: "missing", at: "opening" }] });
  });
});

describe("every form", () => {
  test.each(statementForms.map((form) => [form.id, form] as const))("%s fits its ratio", (_id, form) => {
    const ratio = ratioOfForm(form)!;
    const needed = ratio.arguments.filter(({ optional }) => !optional).length;
    expect(form.parts.length).toBeGreaterThanOrEqual(needed);
    expect(form.parts.length).toBeLessThanOrEqual(ratio.arguments.length);
    const known = new Set(statementAmounts.map(({ id }) => id));
    expect(amountsOfForm(form).filter((id) => !known.has(id))).toEqual([]);
    expect(formOf(form.ratio, form.id.split(":")[1])).toBe(form);
  });

  test("gives the ratio's own example where it has its arguments", () => {
    const plain = statementForms.filter(({ id }) => !id.includes(":") && id !== "SINGLECLIENT");
    for (const form of plain) {
      const { example } = ratios.find(({ id }) => id === form.ratio)!;
      // Each argument's own amount, whatever the year: an opening balance is the amount one year back.
      const amounts = new Map<string, unknown>(
        form.parts.flatMap((part, index) =>
          "amount" in part
            ? [[`${part.amount} ${part.opening === true ? 1 : 0}`, example.args[index] ?? null] as const]
            : [],
        ),
      );
      const computed = computeForm(form, 0, (amount, back) => {
        const value = amounts.get(`${amount} ${back}`) ?? null;
        return typeof value === "number" ? value : null;
      });
      if (example.args.some((value) => typeof value === "string")) continue;
      expect(computed.ok && computed.value, form.id).toBeCloseTo(example.value, 5);
    }
  });

  test("takes what its parts come to where a sum is left blank, and the sum where it is given", () => {
    const form = findStatementForm("CLAIMRESERVE")!;
    const parts: Readonly<Record<string, number>> = { claims: 1, unearned: 2, compensation: 3, general: 5 };
    expect(computeForm(form, 0, (id) => parts[id] ?? null)).toEqual({ ok: true, value: 0.1 });
    expect(computeForm(form, 0, (id) => (id === "reserves" ? 4 : (parts[id] ?? null)))).toEqual({
      ok: true,
      value: 0.25,
    });
  });
});
