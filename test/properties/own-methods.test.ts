import { EXAMPLES } from "../../build/examples/cards";
import { methodOf } from "../../build/examples/workbook";
import { holdToLaws } from "./laws";

// What holds for every methodology that ships holds for those that users make by the same road.
holdToLaws(EXAMPLES.map(methodOf));
