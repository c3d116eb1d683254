import {
  basePinOf,
  calibrationRows,
  failure,
  findMapping,
  findSource,
  findStep,
  itemsOf,
  labelOf,
  libraryOf,
  calibrationText,
  pinOf,
  placeIn,
  resolveCheck,
  resolveKey,
  success,
  wrong,
  type Basis,
  type Citation,
  type Language,
  type Outcome,
  type Pack,
  type PackLibrary,
} from "../src";
import { kindName, whatToEnter, whatToState } from "./what-to-enter";
import { said, spokenLanguage } from "./spoken";
import type { Shown, Spill } from "./spread";

/** Lists everything that may be entered under a methodology, its checks last, with a header row. */
export function itemRows(pack: Pack): Spill {
  const head = [
    ...said({
      en: ["section", "item", "label", "名称", "kind", "enter"],
      zh: ["风险因素", "项目", "英文名称", "名称", "类型", "可填内容"],
    }),
  ];
  const items = new Map(itemsOf(pack).map((item) => [item.id, item]));
  const rows = pack.sections.flatMap(({ title, members }) =>
    members.flatMap((id): Shown[][] => {
      const item = items.get(id);
      if (item === undefined) return [];
      const label = labelOf(pack, id);
      return [[said(title), id, label.en, label.zh, said(kindName(item)), whatToEnter(item)]];
    }),
  );
  const checks = (pack.checks ?? []).map((check): Shown[] => {
    const { id, label } = check;
    const kind = said({ en: "check", zh: "核对" });
    return [said({ en: "Checks", zh: "核对事项" }), id, label.en, label.zh, kind, whatToState(check)];
  });
  return [head, ...rows, ...checks];
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
  return [
    whose,
    title,
    place === null ? "" : placeIn(place.at, spokenLanguage()),
    source?.date ?? "",
    reasons.join(said({ en: " ", zh: "" })),
  ];
}

/** What numbers are by whose they are. */
export const BASES = {
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
