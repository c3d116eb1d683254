import { describe, expect, test } from "vitest";
import { readStatement } from "../../desk/reading/statement/read";
import { statementAmounts } from "../../src";

const read = (row: string) => readStatement(`项目\t2022年\t2023年\n${row}\t1\t2`, statementAmounts);

describe("what stands in brackets in the name of a row", () => {
  test.each([
    ...["净利润（母公司）", "净利润（扣除非经常性损益后）", "净利润（归属于母公司所有者）", "净利润（同比）"],
    ...[
      "总资产（期初）",
      "总资产（年初数）",
      "净利润（2021年）",
      "总资产（剔除商誉）",
      "货币资金（不含受限）",
    ],
    ...[
      "Net profit (parent)",
      "Net income (before tax)",
      "Total assets (average)",
      "Total debt (excl. leases)",
    ],
  ])("makes another amount of %s: it is left out by name", (row) => {
    const { cells, left } = read(row);
    expect(cells).toEqual([]);
    expect(left).toMatchObject([{ what: row, why: "unknown-row" }]);
  });

  test.each([
    ["净利润（亏损以“－”号填列）", "netProfit"],
    ["净利润（净亏损以“-”号填列）（附注五、12）", "netProfit"],
    ["净利润（万元）", "netProfit"],
    ["净利润(单位：百万元)", "netProfit"],
    ["Net profit (loss)", "netProfit"],
    ["Total assets (RMB million)", "assets"],
    ["Total assets (Note 12)", "assets"],
    ["所有者权益（或股东权益）合计", "equity"],
    ["（三）净利润", "netProfit"],
    ["总资产（合并）", "assets"],
  ])("leaves %s what it is", (row, amount) => {
    expect(read(row).cells.map((cell) => cell.amount)).toEqual([amount, amount]);
  });

  test("of no amount's name takes a qualifier that nobody knows for nothing", () => {
    for (const { label } of statementAmounts)
      for (const name of [`${label.zh}（某某）`, `${label.en} (of whomsoever)`])
        expect(read(name).cells, name).toEqual([]);
  });
});
