import { failure, wrong, type Outcome } from "../problem";
import {
  choice,
  define,
  divide,
  figure,
  fixed,
  form,
  of,
  readFigures,
  readWord,
  variant,
  type Figure,
} from "../ratio";
import { tianfu } from "./places";

const onlyAnnex3 = { help: { en: "Not needed with plain.", zh: "选择plain时无需填写。" } };

const realDebtDefinitions = ["annex3", "plain"] as const;

/**
 * Computes real debt over assets, as a fraction. `annex3` takes the reserves for unearned premiums and compensation out
 * of liabilities; `plain` leaves them in, needs neither, and is what the report prints under the same name. Reserves
 * above liabilities are refused, being part of them. Source: Tianfu 2023, annex 3 and table 8.
 */
export function realDebt(
  liabilities: Figure,
  unearned: Figure,
  compensation: Figure,
  assets: Figure,
  definition: string | null = null,
): Outcome<number> {
  const word = readWord("definition", definition, realDebtDefinitions, "annex3");
  if (!word.ok) return word;
  const plain = word.value === "plain";
  const read = readFigures(
    { liabilities, unearned: plain ? 0 : unearned, compensation: plain ? 0 : compensation, assets },
    ["liabilities", "unearned", "compensation"],
  );
  if (!read.ok) return read;
  const reserves = read.value.unearned + read.value.compensation;
  // Sums of decimals may exceed by a rounding error what they equal on paper.
  if (reserves > read.value.liabilities * (1 + 1e-12)) {
    const facts = { received: reserves, from: 0, to: read.value.liabilities };
    return failure(wrong("out-of-range", "unearned + compensation", facts));
  }
  return divide(Math.max(0, read.value.liabilities - reserves), read.value.assets, {
    ratio: "REALDEBT",
    argument: "assets",
  });
}

export const REALDEBT = define({
  id: "REALDEBT",
  does: "Computes real debt over assets, by either of two definitions",
  name: { en: "Real debt ratio", zh: "实际资产负债率" },
  formula: {
    en: "annex3: (liabilities − unearned − compensation) ÷ assets; plain: liabilities ÷ assets",
    zh: "annex3：(负债总额 − 未到期责任准备金 − 担保赔偿准备金) ÷ 资产总额；plain：负债总额 ÷ 资产总额",
  },
  arguments: [
    figure("amount", "liabilities", { en: "Total liabilities", zh: "负债总额" }),
    figure("amount", "unearned", { en: "Unearned premium reserve", zh: "未到期责任准备金" }, onlyAnnex3),
    figure("amount", "compensation", { en: "Compensation reserve", zh: "担保赔偿准备金" }, onlyAnnex3),
    figure("amount", "assets", { en: "Total assets", zh: "资产总额" }),
    choice(
      "definition",
      { en: "Definition", zh: "口径" },
      {
        annex3: { en: "Annex 3: reserves taken out (default)", zh: "附件3：扣除准备金（默认）" },
        plain: { en: "Plain: as the report's tables print it", zh: "不扣除：与报告表格披露值一致" },
      },
    ),
  ],
  unit: "fraction",
  direction: "lower",
  cite: tianfu("annex 3"),
  also: [tianfu("table 8")],
  notes: [
    {
      en: "Tianfu prints 25.30% for 2022, which is plain. Annex 3's own formula gives 20.01%, taking 保险合同准备金 as both reserves together (an inference). State the definition beside the figure.",
      zh: "天府增信2022年披露25.30%，为不扣除口径；按附件3公式为20.01%（将保险合同准备金视为两项准备金之和，属推断）。使用时应注明口径。",
    },
    {
      en: "Reserves above liabilities are refused, being part of them.",
      zh: "准备金大于负债总额时不计算，因其属于负债。",
    },
  ],
  example: { args: [23.56, 4.93, 0, 93.11, "annex3"], value: 0.200086 },
  forms: [
    form(of("liabilities"), of("unearned"), of("compensation"), of("assets")),
    variant(
      "plain",
      { en: "reserves not taken out", zh: "不扣除准备金" },
      of("liabilities"),
      fixed(null),
      fixed(null),
      of("assets"),
      fixed("plain"),
    ),
  ],
  from: (given) =>
    realDebt(
      given.one("liabilities"),
      given.one("unearned"),
      given.one("compensation"),
      given.one("assets"),
      given.word("definition"),
    ),
});
