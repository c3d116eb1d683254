import { listPacks } from "../../src";
import { holdRanges } from "./range-laws";

// Every second methodology, so that two files run side by side.
holdRanges(listPacks().filter((_, index) => index % 2 === 1));
