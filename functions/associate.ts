import { functionNames } from "./names";
import { customFunctions } from "./registry";
import { waiting } from "./waiting";

/** Gives Excel the code behind each name of functions.json. The page that Excel loads runs this file as it opens. */
for (const name of functionNames) CustomFunctions.associate(name, waiting(customFunctions[name]));
