import type { PageLayoutDocument } from "../../document";
import type { Property, TypeDescriptor } from "../host-object";
import { invalidArgument } from "../office-error";
import type { Session } from "../session";

const layout = (sheet: string, session: Session): PageLayoutDocument => session.workbook.pageLayout(sheet);

/** Excel.HeaderFooterGroup: one header and footer for all pages. */
export const headerFooterGroup = {
  name: "HeaderFooterGroup",
  navigation: { defaultForAllPages: (sheet, session) => session.objects.headerFooter(sheet) },
} satisfies TypeDescriptor<string, Excel.HeaderFooterGroup>;

type Part = "L" | "C" | "R";

/** Splits a file's header or footer text, `&Lleft&Ccentre&Rright`; text before the first mark is the centre's. */
function split(text: string): Record<Part, string> {
  const parts: Record<Part, string> = { L: "", C: "", R: "" };
  let current: Part = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) current = piece.charAt(1) as Part;
    else parts[current] += piece;
  }
  return parts;
}

function headerPart(member: "headerText" | "footerText", part: Part): Property<string> {
  return {
    get: (sheet, session) => split(layout(sheet, session)[member] ?? "")[part],
    set: (sheet, value, session) => {
      if (typeof value !== "string") throw invalidArgument("headers and footers are text");
      const parts = { ...split(layout(sheet, session)[member] ?? ""), [part]: value };
      const text = (["L", "C", "R"] as const)
        .map((it) => (parts[it] === "" ? "" : `&${it}${parts[it]}`))
        .join("");
      session.workbook.setPageLayout(sheet, { ...layout(sheet, session), [member]: text });
    },
  };
}

/** Excel.HeaderFooter. */
export const headerFooter = {
  name: "HeaderFooter",
  properties: {
    leftHeader: headerPart("headerText", "L"),
    centerHeader: headerPart("headerText", "C"),
    rightHeader: headerPart("headerText", "R"),
    leftFooter: headerPart("footerText", "L"),
    centerFooter: headerPart("footerText", "C"),
    rightFooter: headerPart("footerText", "R"),
  },
} satisfies TypeDescriptor<string, Excel.HeaderFooter>;
