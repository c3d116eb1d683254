import { analyst } from "./analyst";
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

/** Every text in English, a file for each place. Another language must have the same keys: the compiler sees to it. */
export const en = {
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

export type MessageKey = keyof typeof en;
