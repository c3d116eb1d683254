import { findScale, findSupportMethod } from "../../src";
import { call, compare, compareRange, notches } from "./call";
import type { Check, PublicCase } from "./types";

/** The words that an agency has for support and dependence: neither none nor a legal duty. */
const WORDS = ["low", "moderate", "high", "very high"] as const;
const scale = "global";
const JOINT = "joint-default";

/** Notches that a source states, added to the rating that it names. */
export function statedChecks({ published }: PublicCase): readonly Check[] {
  const { inputs, steps, outcome } = published;
  const ours = call("NOTCH.ADD", steps["standalone"], inputs["supportNotches"], scale);
  return [
    compare({ what: "rating after stated support", kind: "step", scale }, ours, String(outcome["issuer"])),
  ];
}

/** Joint default with the words that were read, or with each of them where none was. */
export function jointChecks({ published }: PublicCase): readonly Check[] {
  const { standalone, supporter, strength, dependence } = published.inputs;
  const rating = String(published.outcome["issuer"]);
  const lift = (one: unknown, other: unknown) =>
    call("NOTCH.SUPPORT", standalone, supporter, one, other, JOINT);
  if (strength !== undefined) {
    const what = "rating after support";
    return [compare({ what, kind: "house", scale }, lift(strength, dependence), rating)];
  }
  const all = WORDS.flatMap((one) => WORDS.map((other) => lift(one, other)));
  const same = all.filter(({ value }) => notches(value, rating, scale) === 0).length;
  const atSupporter = notches(String(standalone), String(supporter), scale) === 0;
  const what = atSupporter ? "rating after support, any words" : "rating after support, words not read";
  const remark = `${same} of ${all.length} pairs of words give ${rating}`;
  return [compareRange({ what, kind: atSupporter ? "step" : "open", scale, remark }, all, rating)];
}

/** Stated notches from the supporter down, and the word of our method that takes as many. */
export function topDownChecks({ published }: PublicCase): readonly Check[] {
  const { supporter, notches: stated } = published.inputs;
  const rating = String(published.outcome["issuer"]);
  const method = findSupportMethod("top-down", "supportMethod");
  const found = findScale(scale, "scale");
  if (!method.ok || !found.ok) throw new Error("the library lacks the method");
  const word = Object.entries(method.value.strengths).find(([, less]) => less === -Number(stated))?.[0];
  // The stand-alone rating is not printed: the worst symbol that shows Moody's notation holds nothing up.
  const [letters, moodys] = found.value.notations;
  const worst = moodys?.symbols.findLast((symbol) => !letters.symbols.includes(symbol));
  return [
    compare(
      { what: "stated notches", kind: "step", scale },
      call("NOTCH.ADD", supporter, stated, scale),
      rating,
    ),
    compare(
      { what: `from the supporter down, ${word ?? "no word"}`, kind: "house", scale },
      call("NOTCH.SUPPORT", worst, supporter, word, null, "top-down"),
      rating,
    ),
  ];
}

/** A stand-alone rating somewhere above the sovereign: each of them is held. */
export function capChecks({ published }: PublicCase): readonly Check[] {
  const found = findScale(scale, "scale");
  const sovereign = String(published.inputs["sovereign"]);
  const symbols = found.ok ? found.value.notations[0].symbols : [];
  const above = symbols.slice(0, symbols.indexOf(sovereign));
  const held = above.map((rating) => call("SOVEREIGN.CAP", rating, sovereign));
  const what = `from each of ${above.join(", ")}`;
  return [compareRange({ what, kind: "step", scale }, held, String(published.outcome["issuer"]))];
}
