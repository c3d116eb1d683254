/** What spreadsheets put on the clipboard, cut to what says something. */
const EXCEL_STYLES = `<style><!--table {mso-displayed-decimal-separator:"\\.";}
td {padding-top:1px; mso-number-format:General; color:black; font-size:11.0pt; font-weight:400; font-family:Calibri, sans-serif;
 text-align:general; vertical-align:bottom; border:none; white-space:nowrap;}
.xl65 {mso-number-format:"\\#\\,\\#\\#0\\.00";}
.xl66 {mso-number-format:Percent;}
.xl67 {mso-number-format:"yyyy\\\\-mm\\\\-dd";}
.xl68 {mso-number-format:"\\@";}
.xl69 {color:white; font-weight:700; text-align:center; background:#1F4E78; mso-pattern:black none; border:.5pt solid windowtext; white-space:normal;}
.xl70 {mso-number-format:"_\\(* \\#\\,\\#\\#0\\.00_\\)\\;_\\(* \\\\\\(\\#\\,\\#\\#0\\.00\\\\\\)\\;_\\(* \\0022-\\0022??_\\)\\;_\\(\\@_\\)";}
.xl71 {mso-number-format:"dd\\/mm\\/yyyy";}
.xl72 {mso-number-format:"mmm\\\\-yy";}
.xl73 {mso-number-format:"yyyy\\0022年\\0022m\\0022月\\0022d\\0022日\\0022";}
--></style>`;

/** A table as Excel copies it, of rows of its cells. */
export const excel = (rows: readonly string[]): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>${EXCEL_STYLES}</head>
<body><table border=0><!--StartFragment--><col width=64>${rows.map((row) => `<tr height=20>${row}</tr>`).join("\r\n ")}<!--EndFragment-->
</table></body></html>`;

/** As LibreOffice does. */
export const libreOffice = (rows: readonly string[]): string =>
  `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">
body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }</style></head>
<body><table cellspacing="0" border="0">${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table></body></html>`;

/** As WPS does. */
export const wps = (rows: readonly string[]): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:"General"; font-size:11.0pt;
 font-family:宋体; vertical-align:middle; white-space:nowrap;} .et2 {mso-number-format:"0\\.00%";} .et3 {mso-number-format:"\\@";}</style></head>
<body><table><!--StartFragment-->${rows.map((row) => `<tr height="18">${row}</tr>`).join("")}<!--EndFragment--></table></body></html>`;

export const page = (rows: readonly string[]): string =>
  `<table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join("")}</tbody></table>`;
