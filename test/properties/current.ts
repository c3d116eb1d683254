import { listPacks, type Pack } from "../../src";

/** Each methodology as it stands today: the last of its calibrations. Earlier ones keep their results by their pins. */
export const currentPacks: readonly Pack[] = listPacks();
