import {
  gradeName,
  gradesOf,
  saidValue,
  unitForms,
  unitFormsText,
  type Check,
  type Enterable,
  type NumberTest,
  type Text,
  type Unit,
} from "../src";
import { said } from "./spoken";
import { scaleTitle } from "./scale-title";

const KINDS: Readonly<Record<Enterable["kind"], string>> = {
  judged: "判断",
  measured: "指标",
  quantity: "数量",
  choice: "选择",
  rating: "级别",
  markets: "市场",
  notches: "子级",
  grade: "档",
};

/** Names the kind of an item; in English a kind is called as it is kept. */
export function kindName({ kind }: Enterable): Text {
  return { en: kind, zh: KINDS[kind] };
}

/** Several of which one is meant. */
function oneOf(words: readonly string[]): string {
  return words.join(said({ en: " or ", zh: "或" }));
}

function scaleNames(ids: readonly string[]): string {
  return oneOf(ids.map((id) => said({ en: id, zh: scaleTitle(id) })));
}

function valueIn(value: number, unit: Unit): string {
  return said(saidValue(value, unit));
}

/** Says in which units a measure may be given, where its unit must be told. */
function inUnits(unit: Unit): string {
  if (unitForms(unit).length === 0) return "";
  const { en, zh } = unitFormsText(unit);
  return said({ en: `, unit one of ${en}`, zh: `，单位可为${zh}` });
}

/** Says what a check takes: a statement, a number with its unit, or nothing. */
export function whatToState({ test }: Check): string {
  switch (test.kind) {
    case "stated":
      return said({ en: "yes, no, not applicable", zh: "是、否、不适用" });
    case "rating":
      return said({
        en: `nothing: met by a final rating of ${test.atLeast} or better`,
        zh: `无需填写：最终级别不低于${test.atLeast}即为满足`,
      });
    case "number": {
      const of =
        test.of === undefined ? "" : said({ en: `; else that of ${test.of}`, zh: "；否则取其来源项的数值" });
      const limits = limitsText(test);
      return said({ en: `a number, met ${limits}`, zh: `数字，${limits}为满足` }) + inUnits(test.unit) + of;
    }
    case "agencies": {
      const scales = Object.keys(test.atLeast ?? {});
      return test.of === undefined
        ? said({
            en: `ratings of agencies: agency, rating, its scale (${scales.join(", ")}) in brackets, day, China where registered there; between them ;`,
            zh: `各机构级别：机构、级别、括号内的级别体系代码（${scales.join("、")}）、日期，在中国内地注册的注明中国；各家之间以分号隔开`,
          })
        : said({ en: `nothing: follows from ${test.of}`, zh: "无需填写：由另一核对事项得出" });
    }
  }
}

function limitsText({ atLeast, atMost, instead, unit }: NumberTest): string {
  const parts = [
    ...(atLeast === undefined
      ? []
      : [said({ en: `from ${valueIn(atLeast, unit)}`, zh: `不低于${valueIn(atLeast, unit)}` })]),
    ...(atMost === undefined
      ? []
      : [said({ en: `up to ${valueIn(atMost, unit)}`, zh: `不高于${valueIn(atMost, unit)}` })]),
    ...(instead === undefined
      ? []
      : [
          said({
            en: `(${valueIn(instead.atMost, unit)} where ${instead.check} is met)`,
            zh: `（另一核对事项满足时为${valueIn(instead.atMost, unit)}）`,
          }),
        ]),
  ];
  return parts.join(said({ en: " ", zh: "" }));
}

/** Says what an item takes: grades or options, best first, or a range with its unit. */
export function whatToEnter(item: Enterable): string {
  switch (item.kind) {
    case "measured": {
      const [from, to] = [valueIn(item.plausible[0], item.unit), valueIn(item.plausible[1], item.unit)];
      const { keys = [], fewest = keys.length } = item.periods ?? {};
      const young =
        fewest < keys.length
          ? said({
              en: ` (at least the last ${String(fewest)}, too few years before)`,
              zh: `（成立不足时至少填最近${String(fewest)}期）`,
            })
          : "";
      const periods =
        item.periods === undefined
          ? ""
          : said({ en: `; ${keys.join(", ")}`, zh: `；${keys.join("、")}` }) + young;
      const words = (item.unmeasured ?? [])
        .map(({ grade }) => said({ en: `, or ${grade}`, zh: `，或${gradeName(item, grade).zh}` }))
        .join("");
      return said({ en: `${from} to ${to}`, zh: `${from}至${to}` }) + inUnits(item.unit) + words + periods;
    }
    case "quantity": {
      const { open } = item.plausible;
      const [from, to] = [valueIn(item.plausible.from, item.unit), valueIn(item.plausible.to, item.unit)];
      const least = open === true ? said({ en: `above ${from}`, zh: `高于${from}` }) : from;
      const [first = "", ...others] = item.never ?? [];
      const chinese = [first, ...others].find((name) => /[\u4e00-\u9fff]/.test(name)) ?? first;
      const never = item.never === undefined ? "" : said({ en: `, or ${first}`, zh: `，或${chinese}` });
      return said({ en: `${least} to ${to}`, zh: `${least}至${to}` }) + inUnits(item.unit) + never;
    }
    case "rating":
      return said({ en: `a rating on ${scaleNames(item.scales)}`, zh: `${scaleNames(item.scales)}中的级别` });
    case "markets":
      return said({
        en: `countries with a rating on ${scaleNames(item.scales)} and a share each, such as Korea AA 60%; Vietnam BB+ 40%`,
        zh: `各国家或地区及其${scaleNames(item.scales)}级别和占比，如韩国 AA 60%；越南 BB+ 40%`,
      });
    case "notches":
      return said({
        en: `${String(item.min)} to ${String(item.max)} whole notches, + better`,
        zh: `${String(item.min)}至${String(item.max)}的整数子级，正数为较好`,
      });
    default:
      return said({
        en: gradesOf(item).join(", "),
        zh: gradesOf(item)
          .map((grade) => gradeName(item, grade).zh)
          .join("、"),
      });
  }
}
