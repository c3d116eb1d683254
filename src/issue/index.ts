export { pieceProblems } from "./check";
export { findIssueClass } from "./find-class";
export { rateIssue } from "./issue";
export { isAskedOf } from "./terms";
export {
  ISSUE_POLICIES,
  type Collateral,
  type Finding,
  type Guarantee,
  type Issue,
  type IssueClass,
  type IssuePolicy,
  type IssueResult,
  type IssueRules,
  type IssueTerm,
  type IssueTerms,
} from "./types";
