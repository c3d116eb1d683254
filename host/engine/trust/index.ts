export { assess, type Assessed } from "./assess";
export { formulaCalls } from "./judge";
export { Meanings } from "./meanings";
export { provenFunctions } from "./proven";
export { asArguments, resolve, type KeptReason } from "./resolve";
