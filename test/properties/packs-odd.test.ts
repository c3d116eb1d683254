import { currentPacks } from "./current";
import { holdToLaws } from "./laws";

// Every second methodology, so that two files run side by side.
holdToLaws(currentPacks.filter((_, index) => index % 2 === 1));
