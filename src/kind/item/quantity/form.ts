import {
  BASIS,
  basisIn,
  cell,
  column,
  DEFINITION,
  inside,
  listOf,
  NAME,
  NUMBER,
  TRUTH,
  UNIT,
} from "../../../cells";
import type { ItemForm } from "../../form";
import type { QuantityItem } from "./index";

export const quantityForm = {
  words: { en: "quantity", zh: "数量", also: ["回归变量"] },
  members: {
    unit: cell("unit", UNIT),
    definition: DEFINITION,
    plausible: inside<QuantityItem["plausible"]>({
      from: cell("from", NUMBER),
      to: cell("to", NUMBER),
      open: cell("open", TRUTH),
      basis: basisIn("range"),
    }),
    never: cell("never", listOf(NAME)),
    basis: BASIS,
  },
  columns: column("never", "words for never", "从未发生的写法"),
  tables: {},
  sayings: [],
  missing: {},
} as const satisfies ItemForm<QuantityItem>;
