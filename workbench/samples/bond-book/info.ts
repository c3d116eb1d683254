import type { SampleInfo } from "../sample";

/** The invented book of docs/bond-book.md, of which the workbench makes a workbook by the pane's own code. */
export const bondBook: SampleInfo = {
  id: "bond-book",
  title: { en: "An insurer's bond book (200 bonds, invented)", zh: "某保险机构债券台账（200只，虚构）" },
  expected: "",
};
