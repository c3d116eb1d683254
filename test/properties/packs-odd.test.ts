import { listPacks } from "../../src";
import { holdToLaws } from "./laws";

// Every second methodology, so that two files run side by side.
holdToLaws(listPacks().filter((_, index) => index % 2 === 1));
