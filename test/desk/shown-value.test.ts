import { describe, expect, test } from "vitest";
import type { Unit } from "../../src";
import { dateText, valueText } from "../../desk/draft/shown-value";

const billions: Unit = { kind: "amount", currency: "CNY", scale: 1e9 };

describe("a value for the reader", () => {
  test.each([
    [{ kind: "fraction" }, 0.1095, "10.95%", "10.95%"],
    [{ kind: "fraction" }, 12.5, "1,250%", "1,250%"],
    [{ kind: "multiple" }, 8.06, "8.06x", "8.06倍"],
    [{ kind: "number" }, -1234.5, "-1,234.5", "-1,234.5"],
    [billions, 7.4, "CNY 7.4bn", "74亿元"],
    [{ kind: "amount", currency: "USD", scale: 1e6 }, 5, "USD 5m", "500万美元"],
    [{ kind: "amount", currency: "USD", scale: 1 }, 48000, "USD 48,000", "48,000美元"],
    [{ kind: "amount", currency: "KRW", scale: 1e9 }, 2, "KRW 2bn", "20亿韩元"],
    [{ kind: "amount", currency: "XDR", scale: 1e6 }, 3, "XDR 3m", "300万XDR"],
    [{ kind: "amount", currency: "CNY", scale: 1e12 }, 2, "CNY 2tn", "20,000亿元"],
  ] as const)("%j %d is %s and %s", (unit, value, english, chinese) => {
    expect(valueText(value, unit, "en")).toBe(english);
    expect(valueText(value, unit, "zh")).toBe(chinese);
  });

  test("keeps every digit that was given, and no dust of the computer; or as many as a report prints", () => {
    expect(valueText(0.1 + 0.2, { kind: "number" }, "en")).toBe("0.3");
    expect(valueText(0.10774511, { kind: "fraction" }, "en")).toBe("10.774511%");
    expect(valueText(0.10774511, { kind: "fraction" }, "en", 2)).toBe("10.77%");
  });

  test("a day is written as the language has it; what is no day stays", () => {
    expect(dateText("2023-06-25", "en")).toBe("25 Jun 2023");
    expect(dateText("2023-06-25", "zh")).toBe("2023年6月25日");
    expect(dateText("2023", "en")).toBe("2023");
    expect(dateText("2023-13-45", "zh")).toBe("2023-13-45");
  });
});
