import type { Text } from "../language";
import type { Basis } from "../trace";

/** What a drag is, for the reader: the sources lift only, so it acts where an analyst states it and nowhere else. */
export const SUPPORT_DRAG: { readonly rule: Text; readonly basis: Basis } = {
  rule: {
    en: "A weaker supporter draws the rating down by the notches that the analyst states, never beneath his own",
    zh: "较弱的支持方按分析师所注明的级数拉低等级，但不低于其自身等级",
  },
  basis: {
    basis: "house",
    reason: {
      en: "No source read speaks of a supporter who draws the issuer down. One who may take money out of it is a constraint by itself, stated in notches, and off where nothing is stated.",
      zh: "所读来源均未涉及支持方拖累受评主体。若支持方可能自受评主体抽取资金，则作为单独约束、以级数注明；未注明即不适用。",
    },
  },
};
