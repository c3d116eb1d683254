import { currentPacks } from "./current";
import { holdDistances } from "./distance-laws";

// Every second methodology, so that two files run side by side.
holdDistances(currentPacks.filter((_, index) => index % 2 === 0));
