export { applySupport, type Supporter, type SupportResult, type SupportTable } from "./support";
