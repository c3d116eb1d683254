import { currentPacks } from "./current";
import { holdRanges } from "./range-laws";

// Every second methodology, so that two files run side by side.
holdRanges(currentPacks.filter((_, index) => index % 2 === 0));
