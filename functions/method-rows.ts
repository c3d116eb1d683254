import {
  basePinOf,
  calibrationRows,
  failure,
  findMapping,
  findSource,
  findStep,
  gradesOf,
  itemsOf,
  labelOf,
  libraryOf,
  calibrationText,
  pinOf,
  resolveCheck,
  resolveKey,
  shownValue,
  success,
  unitForms,
  wrong,
  type Basis,
  type Check,
  type Citation,
  type Enterable,
  type Language,
  type NumberTest,
  type Outcome,
  type Pack,
  type PackLibrary,
} from "../src";
import { said } from "./spoken";
import type { Shown, Spill } from "./spread";

/** Lists everything that may be entered under a methodology, its checks last, with a header row. */
export function itemRows(pack: Pack): Spill {
  const head = [
    ...said({
      en: ["section", "item", "label", "名称", "kind", "enter"],
      zh: ["风险因素", "项目", "label", "名称", "类型", "可填内容"],
    }),
  ];
  const items = new Map(itemsOf(pack).map((item) => [item.id, item]));
  const rows = pack.sections.flatMap(({ title, members }) =>
    members.flatMap((id): Shown[][] => {
      const item = items.get(id);
      if (item === undefined) return [];
      const label = labelOf(pack, id);
      return [[said(title), id, label.en, label.zh, item.kind, whatToEnter(item)]];
    }),
  );
  const checks = (pack.checks ?? []).map((check): Shown[] => {
    const { id, label } = check;
    return [said({ en: "Checks", zh: "核对事项" }), id, label.en, label.zh, "check", whatToState(check)];
  });
  return [head, ...rows, ...checks];
}

/** Says what a check takes: a statement, a number with its unit, or nothing. */
function whatToState({ test }: Check): string {
  switch (test.kind) {
    case "stated":
      return "yes, no, not applicable";
    case "rating":
      return `nothing: met by a final rating of ${test.atLeast} or better`;
    case "number": {
      const forms = unitForms(test.unit);
      const unit = forms.length === 0 ? "" : `, unit ${forms.join(" or ")}`;
      return `a number, met ${limitsText(test)}${unit}${test.of === undefined ? "" : `; else that of ${test.of}`}`;
    }
    case "agencies":
      return test.of === undefined
        ? `ratings of agencies: agency, rating, its scale (${Object.keys(test.atLeast ?? {}).join(", ")}) in brackets, day, China where registered there; between them ;`
        : `nothing: follows from ${test.of}`;
  }
}

function limitsText({ atLeast, atMost, instead, unit }: NumberTest): string {
  return [
    ...(atLeast === undefined ? [] : [`from ${shownValue(atLeast, unit)}`]),
    ...(atMost === undefined ? [] : [`up to ${shownValue(atMost, unit)}`]),
    ...(instead === undefined ? [] : [`(${shownValue(instead.atMost, unit)} where ${instead.check} is met)`]),
  ].join(" ");
}

/** Says what an item takes: grades or options, best first, or a range with its unit. */
function whatToEnter(item: Enterable): string {
  switch (item.kind) {
    case "measured": {
      const [from, to] = item.plausible;
      const range = `${shownValue(from, item.unit)} to ${shownValue(to, item.unit)}`;
      const forms = unitForms(item.unit);
      const { keys = [], fewest = keys.length } = item.periods ?? {};
      const young = fewest < keys.length ? ` (at least the last ${fewest}, too few years before)` : "";
      const periods = item.periods === undefined ? "" : `; ${keys.join(", ")}${young}`;
      const words = (item.unmeasured ?? []).map(({ grade }) => `, or ${grade}`).join("");
      return `${range}${forms.length === 0 ? "" : `, unit ${forms.join(" or ")}`}${words}${periods}`;
    }
    case "quantity": {
      const { from, to, open } = item.plausible;
      const least = `${open === true ? "above " : ""}${shownValue(from, item.unit)}`;
      const forms = unitForms(item.unit);
      const never = item.never === undefined ? "" : `, or ${item.never[0] ?? ""}`;
      return `${least} to ${shownValue(to, item.unit)}${forms.length === 0 ? "" : `, unit ${forms.join(" or ")}`}${never}`;
    }
    case "rating":
      return `a rating on ${item.scales.join(" or ")}`;
    case "markets":
      return `countries with a rating on ${item.scales.join(" or ")} and a share each, such as Korea AA 60%; Vietnam BB+ 40%`;
    case "notches":
      return `${item.min} to ${item.max} whole notches, + better`;
    default:
      return gradesOf(item).join(", ");
  }
}

/** Gives basis, title, place, date and reason of an item, a step, a check or a scale mapping. */
export function sourceRow(pack: Pack, key: string): Outcome<readonly Shown[]> {
  const id = resolveKey(pack, key) ?? resolveCheck(pack, key) ?? key;
  const found =
    itemsOf(pack).find((item) => item.id === id) ??
    findStep(pack, id) ??
    pack.checks?.find((check) => check.id === id);
  if (found !== undefined) {
    const basis = "basis" in found ? found.basis : null;
    return success(basisRow(basis, found.cite, libraryOf(pack), localIn(pack, id)));
  }
  const mapping = findMapping(key, "item");
  if (mapping.ok) return success(basisRow(mapping.value.basis, null, libraryOf(pack)));
  const allowed = [...itemsOf(pack), ...pack.steps, ...(pack.checks ?? [])].map((one) => one.id);
  return failure(wrong("unknown-item", key, { method: pinOf(pack), allowed: [...new Set(allowed)] }));
}

function localIn(pack: Pack, id: string): string | undefined {
  const local = calibrationText(pack, id);
  return local === undefined ? undefined : said(local);
}

function basisRow(
  basis: Basis | null,
  cite: Citation | null,
  library: PackLibrary,
  local?: string,
): readonly Shown[] {
  const place = basis?.basis === "published" ? basis.cite : cite;
  const source = place === null ? undefined : findSource(place.source, library);
  const reason = basis === null || basis.basis === "published" ? undefined : basis.reason;
  const reasons = [reason === undefined ? "" : said(reason), local ?? ""].filter((part) => part !== "");
  const title = source === undefined ? "" : said(source.title);
  const whose = said(BASES[basis?.basis ?? "input"]);
  return [whose, title, place?.at ?? "", source?.date ?? "", reasons.join(" ")];
}

const BASES = {
  published: { en: "published", zh: "公开" },
  house: { en: "house", zh: "自设参数" },
  own: { en: "own", zh: "本机构" },
  input: { en: "input", zh: "输入" },
} as const;

const tableHeads: Readonly<Record<Language, readonly string[]>> = {
  en: ["path", "item or step", "what", "value", "unit", "reason"],
  zh: ["路径", "项目或步骤", "内容", "数值", "单位", "理由"],
};

const LOCAL: Readonly<Record<Language, string>> = { en: "with local changes", zh: "含本地调整" };

/**
 * Lists the house numbers of a methodology as a calibration table: a row of `method` and the shipped pin (with the pin of
 * local changes behind it, where there are any), a row of headings, a row for each number.
 */
export function calibrationTable(pack: Pack, language: Language): Spill {
  const local = pack.local === undefined ? ["", ""] : [LOCAL[language], pinOf(pack)];
  return [
    ["method", basePinOf(pack), ...local, "", ""],
    [...tableHeads[language]],
    ...calibrationRows(pack).map(({ path, label, what, value, unit, reason }): Shown[] => [
      ...[path, label[language], what[language], value],
      ...[unit[language], reason[language]],
    ]),
  ];
}
