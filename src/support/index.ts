export { SUPPORT_DRAG } from "./drag";
export {
  applySupport,
  type SupportEffect,
  type Supporter,
  type SupportResult,
  type SupportRole,
} from "./support";
export type { SupportTerms } from "./terms";
