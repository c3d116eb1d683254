import { call, compare, compareRange } from "./call";
import type { Check, PublicCase, Tables } from "./types";

const home = "lianhe";

/** Senior unsecured debt stands at its issuer. */
export function ordinaryChecks({ published }: PublicCase, { letters }: Tables): readonly Check[] {
  const read = (text: unknown) =>
    Object.entries(letters.modifiers).reduce((word, [from, to]) => word.replace(from, to), String(text));
  const { inputs, outcome } = published;
  const ours = call("NOTCH.ISSUE", read(inputs["issuer"]), String(inputs["class"]));
  return [compare({ what: "senior unsecured", kind: "step", scale: "global" }, ours, read(outcome["issue"]))];
}

/** A guarantor rated abroad: the bond at both ends of the mapping, and the limit of article 31. */
export function foreignGuaranteeChecks({ published }: PublicCase): readonly Check[] {
  const { issuer, guarantor, guarantorScale } = published.inputs;
  const rating = String(published.outcome["issue"]);
  const ends = (["low", "high"] as const).map(
    (side) => call("SCALE.MAP", guarantor, guarantorScale, home, "global-to-lianhe-house", side).value,
  );
  const issue = (output: string) =>
    ends.map((end) => call("NOTCH.ISSUE", issuer, "guaranteed", end, null, null, null, output));
  return [
    compareRange({ what: "guaranteed bond", kind: "open", scale: home }, issue("rating"), rating),
    compareRange({ what: "most that article 31 allows", kind: "open", scale: home }, issue("cap"), rating),
  ];
}

/** Guarantors of one rating: article 31 lets the bond reach them and no further. */
export function guaranteedChecks({ published }: PublicCase): readonly Check[] {
  const { issuer, guarantors } = published.inputs;
  const best = String((guarantors as readonly string[])[0]);
  const ours = call("NOTCH.ISSUE", issuer, "guaranteed", best, null, null, null, "cap");
  return [compare({ what: "most that article 31 allows", kind: "step", scale: "global" }, ours, best)];
}

/** An enhancement of which nothing was read: from none to the most that collateral adds. */
export function enhancedChecks({ published }: PublicCase): readonly Check[] {
  const { issuer, class: bondClass } = published.inputs;
  const rating = String(published.outcome["issue"]);
  const full = [[10, "high", 0.1]];
  const possible = [null, full].map((collateral) => call("NOTCH.ISSUE", issuer, bondClass, null, collateral));
  const head = { what: "bond, enhancement not read", kind: "open", scale: home } as const;
  return [compareRange(head, possible, rating)];
}

/** The spread between two classes of one issuer, which needs no rating of the issuer. */
export function spreadChecks({ published }: PublicCase): readonly Check[] {
  const { inputs, steps } = published;
  const issuer = "Aa3";
  const [subordinated, hybrid] = ["subordinated", "hybrid"].map((word) => call("NOTCH.ISSUE", issuer, word));
  if (subordinated === undefined || hybrid === undefined) throw new Error("no bond");
  const printed = call("NOTCH.DIFF", inputs["subordinated"], inputs["preference"], "global");
  const ours = Number(call("NOTCH.DIFF", subordinated.value, hybrid.value).value);
  const stated = Number(steps["spread"]);
  return [
    {
      what: "notches between the printed ratings",
      kind: "step",
      formulas: [printed.formula],
      published: String(stated),
      ours: String(printed.value),
      distance: [Number(printed.value) - stated, Number(printed.value) - stated],
    },
    {
      what: "notches between subordinated and hybrid",
      kind: "house",
      formulas: [subordinated.formula, hybrid.formula],
      published: String(stated),
      ours: String(ours),
      distance: [stated - ours, stated - ours],
    },
  ];
}
