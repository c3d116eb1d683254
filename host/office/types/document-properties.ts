import type { TypeDescriptor } from "../host-object";

/** Excel.DocumentProperties, read only: the live workbook has no way to change them. */
export const documentProperties = {
  name: "DocumentProperties",
  properties: {
    title: { get: (_, session) => session.workbook.properties().title ?? "" },
    author: { get: (_, session) => session.workbook.properties().author ?? "" },
  },
} satisfies TypeDescriptor<null, Excel.DocumentProperties>;
