import type { ConditionalFormatDocument } from "../../document";
import { parseArea } from "../address";
import { deepEqual } from "../deep-equal";
import { replaced } from "../edits";
import { storedFormula, typedFormula, type FunctionNames } from "../formula/store";
import type { DifferentialLook } from "../styles/differential";
import { childrenOf, elementXml, escapeText, isOn, numberOf, prefixedXml, type XmlElement } from "../xml";
import type { SheetPatch } from "./patch";

type Rule = Omit<ConditionalFormatDocument, "id">;

/** An element of the sheet whose rules the model carries, all of them. */
interface StoredRules {
  readonly element: XmlElement;
  readonly rules: readonly { readonly rule: Rule; readonly priority: number }[];
}

export interface RuleContext {
  readonly functions: FunctionNames;
  /** The differential looks of the file that the model can carry, by their index. */
  readonly differentials: readonly (DifferentialLook | undefined)[];
}

const NAME = "conditionalFormatting";

function readRule(element: XmlElement, range: string, context: RuleContext): Rule | undefined {
  const { type, dxfId, stopIfTrue } = element.attributes;
  const formulas = childrenOf(element, "formula");
  const look = dxfId === undefined ? {} : context.differentials[Number(dxfId)];
  if (type !== "expression" || formulas.length !== 1 || element.children.length !== 1 || !look)
    return undefined;
  const formula = typedFormula(formulas[0]?.text ?? "", context.functions);
  return { range, formula, stopIfTrue: isOn(stopIfTrue), look };
}

/** Finds the elements whose rules are all formulas over one area with looks that the model has. */
function storedRules(root: XmlElement, context: RuleContext): StoredRules[] {
  return childrenOf(root, NAME).flatMap((element): StoredRules[] => {
    const range = element.attributes["sqref"] ?? "";
    if (parseArea(range) === undefined || isOn(element.attributes["pivot"])) return [];
    const rules = element.children.flatMap((one) => {
      const rule = one.name === "cfRule" ? readRule(one, range, context) : undefined;
      return rule ? [{ rule, priority: numberOf(one.attributes["priority"]) ?? 1 }] : [];
    });
    return rules.length === element.children.length ? [{ element, rules }] : [];
  });
}

/** Reads a sheet's conditional formats, the foremost first. Those that the model does not carry are left out. */
export function readRules(root: XmlElement, context: RuleContext): Rule[] {
  return storedRules(root, context)
    .flatMap(({ rules }) => rules)
    .sort((a, b) => a.priority - b.priority)
    .map(({ rule }) => rule);
}

/** Tells whether a sheet has conditional formats that are kept without being read. */
export function hasUnreadRules(root: XmlElement, context: RuleContext): boolean {
  return storedRules(root, context).length < childrenOf(root, NAME).length;
}

/** The greatest priority among the rules that stay as they are. */
function lastPriority(root: XmlElement, ours: readonly StoredRules[]): number {
  const others = childrenOf(root, NAME).filter((element) => !ours.some((own) => own.element === element));
  const numbers = others.flatMap((element) =>
    element.children.map((rule) => numberOf(rule.attributes["priority"]) ?? 0),
  );
  return Math.max(0, ...numbers);
}

/** Brings a sheet's conditional formats in line with its document; those that the model does not carry stay. */
export function patchRules(
  patch: SheetPatch,
  formats: readonly ConditionalFormatDocument[],
  context: RuleContext,
  differential: (look: DifferentialLook) => number,
): void {
  const now = formats.map(({ id: _id, ...rule }) => rule);
  if (deepEqual(now, readRules(patch.root, context))) return;
  const ours = storedRules(patch.root, context);
  const first = lastPriority(patch.root, ours) + 1;
  const xml = now.map(({ range, formula, stopIfTrue, look }, index) =>
    elementXml(
      NAME,
      { sqref: range },
      elementXml(
        "cfRule",
        {
          type: "expression",
          dxfId: differential(look),
          priority: first + index,
          stopIfTrue: stopIfTrue ? true : undefined,
        },
        elementXml("formula", {}, escapeText(storedFormula(formula, context.functions))),
      ),
    ),
  );
  const written = prefixedXml(xml.join(""), patch.root.prefix);
  const last = childrenOf(patch.root, NAME).at(-1);
  if (last === undefined) {
    patch.setWritten(NAME, written);
    return;
  }
  for (const { element } of ours) if (element !== last) patch.edit(replaced(element, ""));
  if (ours.some(({ element }) => element === last)) patch.edit(replaced(last, written));
  else patch.edit({ start: last.end, end: last.end, text: written });
}
