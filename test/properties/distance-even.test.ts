import { listPacks } from "../../src";
import { holdDistances } from "./distance-laws";

// Every second methodology, so that two files run side by side.
holdDistances(listPacks().filter((_, index) => index % 2 === 0));
