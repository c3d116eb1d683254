import { analyst } from "./analyst";
import type { MessageKey } from "../en";
import { book } from "./book";
import { deliver } from "./deliver";
import { figures } from "./figures";
import { methods } from "./methods";
import { portfolio } from "./portfolio";
import { report } from "./report";
import { result } from "./result";
import { scorecard } from "./scorecard";
import { setup } from "./setup";
import { shell } from "./shell";
import { whatIf } from "./what-if";

/** Every text in Chinese, under the keys of the English ones. */
export const zh: Readonly<Record<MessageKey, string>> = {
  ...analyst,
  ...book,
  ...deliver,
  ...figures,
  ...methods,
  ...portfolio,
  ...report,
  ...result,
  ...scorecard,
  ...setup,
  ...shell,
  ...whatIf,
};
