import * as v from "valibot";

/** The forms of what several kinds hold. Meaning (weights, bands, order of steps) is checked by each kind's laws. */

export const text = v.strictObject({
  en: v.pipe(v.string(), v.nonEmpty()),
  zh: v.pipe(v.string(), v.nonEmpty()),
});

/** What every object of the language has by such a name would be taken for what a methodology says of a word. */
const RESERVED = "is a word that no methodology may use";

export const id = v.pipe(
  v.string(),
  v.regex(/^(?!constructor$)[a-z][a-z0-9-]*$/, ({ input }) =>
    input === "constructor" ? RESERVED : "must be lower-case words joined by hyphens",
  ),
);

/** A grade or an option: other parts of a methodology say something of each by its word. */
export const word = v.pipe(
  v.string(),
  v.regex(
    /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf|__.*__)$)/,
    RESERVED,
  ),
);

export const cite = v.strictObject({ source: id, at: v.pipe(v.string(), v.nonEmpty()) });

export const number = v.pipe(v.number(), v.finite());

export const basis = v.variant("basis", [
  v.strictObject({ basis: v.literal("published"), cite }),
  v.strictObject({ basis: v.literal("house"), reason: text }),
  v.strictObject({ basis: v.literal("own"), reason: v.exactOptional(text) }),
]);

export const band = v.strictObject({
  grade: word,
  score: number,
  from: v.exactOptional(number),
  to: v.exactOptional(number),
});

export const edge = v.picklist(["better", "worse"]);

export const unit = v.variant("kind", [
  v.strictObject({ kind: v.literal("fraction") }),
  v.strictObject({ kind: v.literal("multiple") }),
  v.strictObject({ kind: v.literal("number") }),
  v.strictObject({ kind: v.literal("amount"), currency: v.string(), scale: number }),
]);

export const names = v.exactOptional(v.record(v.string(), text));

export const unless = v.exactOptional(
  v.strictObject({ item: id, is: v.pipe(v.array(v.string()), v.minLength(1)) }),
);

export const scaleIds = v.pipe(v.array(v.string()), v.minLength(1));

export const itemHead = { id, label: text, aliases: v.exactOptional(v.array(v.string())), help: text, cite };

export const stepHead = { id, label: text, rule: text, cite, basis };
