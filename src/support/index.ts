export { applySupport, type Supporter, type SupportResult, type SupportTable } from "./support";
export type { SupportTerms } from "./terms";
export { supportUplift, type SupportGiven } from "./uplift";
