import { NOTHING, said, whole, type Sayings } from "../cells";
import { ITEM_FORMS, STEP_FORMS } from "../kind";
import type { Text } from "../language";

/** What is said where a member is missing that several kinds have, or the methodology itself. */
const COMMON: Readonly<Record<string, Text>> = {
  basis: said(
    "it is not said whose the numbers are; write own, or a reason, or published with its document",
    "未说明数值来源；请填写“本机构”、理由，或“公布”及其文件",
  ),
  reason: said("a house number needs its reason", "自设参数须有理由"),
  bands: said("there are no bands; give them in the table Bands", "没有区间；请在“区间”表中给出"),
  outputs: said(
    "there is no table Outputs; it names the step of the final rating",
    "缺少“输出”表；该表指明最终级别对应的步骤",
  ),
  standalone: said("no step is named as the stand-alone rating", "未指明个体级别对应的步骤"),
  final: said("no step is named as the final rating", "未指明最终级别对应的步骤"),
};

const MISSING: Readonly<Record<string, Text>> = Object.assign(
  {},
  COMMON,
  ...[...Object.values(ITEM_FORMS), ...Object.values(STEP_FORMS)].map(({ missing }) => missing),
) as Readonly<Record<string, Text>>;

/** What a schema says of a member, in an analyst's words. */
export const SCHEMA_SAYINGS: Sayings = [
  [/^Invalid key: Expected "(.+)" but received undefined$/, ([key = ""]) => MISSING[key] ?? NOTHING],
  [
    /^Invalid key: Expected never but received "(.+)"$/,
    ([key = ""], { of }) =>
      said(
        `"${key}" does not belong to what ${of.en} says here; clear it`,
        `${of.zh}此处不应有“${key}”；请清除`,
      ),
  ],
  [/^Invalid type: Expected .* but received undefined$/, whole(NOTHING.en, NOTHING.zh)],
  [
    /^Invalid (?:length|type): .*received (?:Array|length|\d)/,
    whole("not enough is given here", "此处填写不全"),
  ],
  [/^Invalid length: Expected .* but received (\S+)$/, whole("not enough is given here", "此处填写不全")],
  [/^Invalid date/, whole("this is not a date such as 2026-08-31", "不是日期，应如 2026-08-31")],
  [/^Invalid (?:integer|value|finite|type)/, whole("this number is not allowed here", "此处不允许该数值")],
];
