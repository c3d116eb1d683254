/**
 * Formulas of the check, at least one for each function, operator and kind of reference that counts as proven. `{r}`
 * stands for each of the rows 2 to 12 of the data, `{q}` for every other one.
 */
const PATTERNS: readonly string[] = [
  // Operators
  "Data!A{r}+Data!E{r}", "Data!A{q}-Data!E{q}*2", "Data!A{r}/Data!E{r}", "Data!E{q}^2", "-Data!A{q}^2", "2^-1", "-2^2",
  "Data!A{q}%", "Data!A{q}&Data!B{q}", "Data!B{r}=\"*\"", "Data!B{r}=\"aa-\"", "Data!B{r}<>\"A*\"", "Data!A{q}>=3",
  "Data!A{q}<Data!E{q}", "Data!B{q}>\"AA-\"", "Data!D{q}=TRUE", "Data!D{q}=0", "Data!D{q}=\"\"", "0.1+0.2=0.3", "1/0",
  "Data!A2/Data!A4", "\"3\"+4", "\"a\"+1", "1=\"1\"", "TRUE>\"z\"", "\"z\">5", "2+3*4^2/8-1", "(2+3)*4", "1E3+1",
  "Data!D{q}+1", "Data!Z9+1", "Data!Z9&\"x\"", "Data!Z9=0", "Data!Z9=\"\"", "10%*50", "50%^2", "\"a\"&\"b\"=\"AB\"",
  // Names and tables
  "-Entry_Price", "-Entry_Price*(1+0.02)", "Data!A2-Entry_Price", "SUM(Amounts.all)", "SUM( Amounts.all )", "YEAR(45000)+Year",
  "Year*Half", "2*Gap", "-Gap", "COUNT(Bond_List[Loan '#])", "SUM(Bond_List[Amount (RMB m)])", "COUNTA(Bond_List[a_b])",
  "ROWS(Bond_List)", "COLUMNS(Bond_List)", "SUM(Bond_List[[Loan '#]:[Loan '#]])", "COUNTA(Bond_List[#Headers])",
  "ROWS(Bond_List[#All])", "COUNTA(Bond_List[[#All],[a_b]])", "INDEX(Bond_List[a_b],{q}-1)", "MAX(Bond_List[Amount (RMB m)])/Half",
  "MATCH(\"k05\",Bond_List[a_b],0)", "SUMIF(Bond_List[a_b],\"k03\",Bond_List[Amount (RMB m)])",
  "AVERAGE(Bond_List[Amount (RMB m)])", "SUM(Data!E:E)", "COUNT(Data!A:A)", "MAX(Data!E:E)", "SUM(Data!$2:$2)-Data!$C$2",
  // Logic
  "IF(Data!A{r}>0,\"plus\",\"minus\")", "IF(Data!D{q},1,0)", "IF(Data!A{q}=0,\"none\")", "AND(Data!D2:D4)", "AND(TRUE,Data!A{q}>0)",
  "OR(Data!D2:D4)", "OR(FALSE,Data!A{q}<0)", "NOT(Data!D{q})", "XOR(TRUE,Data!A{q}>0)", "IFERROR(Data!G{r},\"err\")",
  "IFNA(Data!G{q},\"na\")", "IFERROR(Data!A{q}/Data!A4,0)", "TRUE()", "FALSE()", "NA()", "IF(1,Data!Z9,2)", "IFERROR(Data!Z9,1)",
  // Information
  "ISBLANK(Data!D{q})", "ISNUMBER(Data!A{q})", "ISNUMBER(Data!B{q})", "ISTEXT(Data!B{q})", "ISERROR(Data!G{q})", "ISERR(Data!G{q})",
  "ISNA(Data!G{q})", "ISLOGICAL(Data!D{q})", "N(Data!A{q})", "N(Data!B{q})", "N(Data!D2)",
  // Mathematics
  "ABS(Data!A{r})", "SIGN(Data!A{q})", "INT(Data!A{r})", "ROUND(Data!A{r},1)", "ROUND(Data!A{q},-1)",
  "ROUND(2.5,0)", "ROUND(-2.5,0)", "ROUND(1.005,2)", "ROUNDUP(Data!A{r},1)", "ROUNDDOWN(Data!A{r},1)", "MOD(Data!E{q},7)", "MOD(Data!A{q},3)",
  "MOD(-7,3)", "MOD(7,-3)", "QUOTIENT(Data!E{q},7)", "QUOTIENT(-7,2)", "POWER(Data!E{q},0.5)", "SQRT(Data!E{q})", "SQRT(-1)", "EXP(1)", "EXP(-0.5)",
  "LN(Data!E{q})", "LN(0)", "LOG(Data!E{q})", "LOG(8,2)", "LOG10(Data!E{q})", "PI()", "SIN(1)", "COS(1)", "TAN(1)", "ASIN(0.5)", "ACOS(0.5)",
  "ATAN(2)", "ATAN2(1,2)", "ATAN2(-1,-2)", "CEILING(Data!E{q},7)", "FLOOR(Data!E{q},7)", "CEILING(2.5,0.5)", "FLOOR(2.7,0.5)",
  "SUM(Data!A2:A12)", "SUM(Data!A2:A12,5,\"3\")", "SUM(Data!B2:B12)", "SUM(Data!D2:D12)", "SUM(Data!A2:A{r})", "SUMSQ(Data!A2:A5)",
  "PRODUCT(Data!A2:A3,2)", "PRODUCT(Data!E2:E{q})", "SUMPRODUCT(Data!A2:A12,Data!E2:E12)", "SUMPRODUCT(Data!A2:A12*Data!E2:E12)",
  "SUMPRODUCT(--(Data!A2:A12>2))", "SUMPRODUCT((Data!F2:F12=\"k03\")*Data!E2:E12)", "SUMPRODUCT(--(Data!B2:B12=\"*\"))",
  // Statistics
  "AVERAGE(Data!A2:A12)", "AVERAGE(Data!A2:A{q})", "AVERAGE(Data!B2:B7)", "COUNT(Data!A2:A12)", "COUNT(Data!B2:B12)", "COUNT(Data!D2:D12)",
  "COUNTA(Data!B2:B12)", "COUNTA(Data!D2:D12)", "COUNTBLANK(Data!D2:D12)", "MAX(Data!A2:A{q})", "MIN(Data!A2:A{q})", "MAX(Data!B2:B7)",
  "MIN(1,Data!A{q})", "MEDIAN(Data!A2:A{r})", "LARGE(Data!A2:A12,2)", "LARGE(Data!A2:A12,{q}-1)", "SMALL(Data!A2:A12,{q}-1)",
  "LARGE(Data!A2:A12,99)", "RANK(Data!A{q},Data!A2:A12)", "RANK(Data!A{q},Data!A2:A12,1)", "STDEV(Data!A2:A{q},1)", "STDEV.S(Data!A2:A8)",
  "STDEV.P(Data!A2:A{q})", "STDEVP(Data!E2:E12)", "VAR(Data!E2:E12)", "VAR.S(Data!A2:A8)", "VAR.P(Data!A2:A8)", "VARP(Data!E2:E5)",
  // Conditions
  "COUNTIF(Data!A2:A12,\">3\")", "COUNTIF(Data!A2:A12,Data!A{q})", "COUNTIF(Data!F2:F12,\"k0*\")", "COUNTIF(Data!F2:F12,\"k0?\")",
  "COUNTIF(Data!F2:F12,\"K03\")", "COUNTIF(Data!E2:E12,\"<>50\")", "COUNTIF(Data!E2:E12,\"<=\"&Data!E{q})", "COUNTIFS(Data!E2:E12,\">20\",Data!E2:E12,\"<80\")",
  "COUNTIFS(Data!F2:F12,\"k*\",Data!E2:E12,\">={q}0\")", "SUMIF(Data!E2:E12,\">30\")", "SUMIF(Data!F2:F12,\"k0{q}\",Data!E2:E12)",
  "SUMIF(Data!E2:E12,\"<50\",Data!A2:A12)", "SUMIFS(Data!E2:E12,Data!E2:E12,\">20\",Data!F2:F12,\"<>k09\")", "SUMIFS(Data!E2:E12,Data!F2:F12,Data!F{q})",
  "AVERAGEIF(Data!E2:E12,\">30\")", "AVERAGEIF(Data!E2:E12,\">999\")", "AVERAGEIF(Data!F2:F12,\"k0*\",Data!E2:E12)",
  "AVERAGEIFS(Data!E2:E12,Data!E2:E12,\">20\",Data!E2:E12,\"<{q}1\")",
  // Text
  "LEN(Data!B{r})", "LEFT(Data!B{q},2)", "LEFT(Data!B{q})", "RIGHT(Data!B{q},2)", "RIGHT(Data!B{q})", "MID(Data!B{q},2,2)", "UPPER(Data!B{q})",
  "LOWER(Data!B{q})", "TRIM(Data!B{q})", "TRIM(\"  a  b \")", "CONCATENATE(Data!B{q},\"-\",Data!A{q})",
  "CONCAT(Data!F2:F{q})", "EXACT(Data!B{q},\"aa-\")", "FIND(\"A\",Data!B{q})", "FIND(\"a\",\"banana\",3)", "SUBSTITUTE(Data!B{q},\"A\",\"z\")",
  "SUBSTITUTE(\"banana\",\"a\",\"o\",2)", "REPT(\"ab\",{q})", "REPT(\"x\",0)", "LEN(Data!A{q})", "MID(\"abc\",0,1)", "LEFT(\"abc\",-1)",
  // Look-ups
  "VLOOKUP(\"k0{q}\",Data!F2:G12,2,FALSE)", "VLOOKUP(\"k03\",Data!F2:F12,2,FALSE)", "VLOOKUP(\"zz\",Data!F2:G12,1,FALSE)", "VLOOKUP({q}5,Data!E2:G12,2,TRUE)",
  "VLOOKUP({q}0,Data!E2:G12,2)", "VLOOKUP(\"k*\",Data!F2:F12,1,FALSE)", "HLOOKUP(\"a_b\",Data!A1:G12,{q},FALSE)", "HLOOKUP(\"none\",Data!A1:G12,2,FALSE)",
  "MATCH(\"k0{q}\",Data!F2:F12,0)", "MATCH({q}5,Data!E2:E12,1)", "MATCH({q}5,Data!E2:E12)", "MATCH(99,Data!E2:E3,0)", "INDEX(Data!E2:E12,{q}-1)",
  "INDEX(Data!A1:G12,{q},6)", "INDEX(Data!A1:G12,99,1)", "INDEX(Data!E2:E12,MATCH(\"k0{q}\",Data!F2:F12,0))", "CHOOSE(2,\"a\",Data!A2,\"c\")",
  "CHOOSE(9,1,2)", "ROWS(Data!A1:A{q})", "COLUMNS(Data!A1:E1)",
  "INDEX(Data!D2:D12,4)", "VLOOKUP(\"k0{q}\",Data!F2:G12,2,0)", "IF(ISNA(MATCH(\"x\",Data!F2:F12,0)),\"no\",\"yes\")",
  // Dates
  "DATE(2024,2,{q})", "DATE(2023,14,1)", "DATE(2024,3,0)", "YEAR(Data!C{r})", "MONTH(Data!C{r})", "DAY(Data!C{r})", "EDATE(Data!C2,{q})", "EDATE(Data!C{r},1)",
  "EDATE(Data!C{q},-1)", "EDATE(44592.7,1)", "EOMONTH(Data!C{r},0)", "EOMONTH(Data!C{q},-2)", "EOMONTH(Data!C2,{q})", "DAYS(Data!C2,Data!C{q})",
  "DATE(2020,12,31)+1", "EDATE(DATE(2020,12,31),2)", "EDATE(\"x\",1)",
  // Money
  "PMT(0.05/12,{q}*12,1000)", "PMT(0,10,1000)", "PMT(0.05,10,1000,100,1)", "PV(0.05,{q},-100)", "PV(0.05,10,-100,-1000,1)", "FV(0.05,{q},-100)",
  "FV(0.05,10,-100,-1000,1)", "NPER(0.05,-100,{q}00)", "NPV(0.1,Data!E2:E{q})", "NPV(0.1,10,20,30)", "IPMT(0.05,{q},12,1000)", "PPMT(0.05,{q},12,1000)",
  "SLN(1000,100,5)",
  // Nested, as models have them
  "ROUND(SUM(Data!E2:E{r})/COUNT(Data!E2:E{r}),2)", "IF(AND(Data!A{q}>0,Data!E{q}>20),Data!A{q}/Data!E{q},0)",
  "IFERROR(VLOOKUP(Data!F{q},Data!F2:G12,2,FALSE)/Data!A{q},\"n/a\")", "SUM(Data!E2:E12)-SUMIF(Data!F2:F12,\"k0{q}\",Data!E2:E12)",
  "MAX(0,MIN(1,(Data!E{q}-20)/60))", "IF(Data!B{q}=\"AA-\",\"hit\",IF(Data!B{q}=\"A*\",\"star\",\"-\"))",
  "LEFT(Data!F{q},1)&TRIM(RIGHT(Data!F{q},2))", "IF(LEN(Data!B{q})>2,UPPER(Data!B{q}),LOWER(Data!B{q}))",
]; // prettier-ignore

/** Where LibreOffice, not the engine, differs from Excel, and why Excel's documentation sides with the engine. */
export const explained: readonly (readonly [RegExp, string])[] = [
  [/^(?:Data!D8=0|TRUE>"z")$/u, "LibreOffice has no truth values of their own: they are numbers to it"],
  [/^(?:SUM|COUNT)\(Data!D2:D12\)$/u, "Excel leaves truth values in cells out of sums and counts"],
  [
    /^(?:ROWS\(Bond_List|COUNTA\(Bond_List\[#Headers)/u,
    "LibreOffice takes the whole table, headings included, or one cell",
  ],
  [/^SUM\(Data!A2:A12,5,"3"\)$/u, "Excel reads a number given as text to a function"],
  [
    /^(?:DAY\(Data!C9\)|EDATE\(Data!C8,-1\)|EOMONTH\(Data!C[789],)/u,
    "Excel counts a 29 February 1900, LibreOffice does not",
  ],
];

const ROWS = Array.from({ length: 11 }, (_, index) => index + 2);

/** Lists the check's formulas, each once. */
export function checkedFormulas(): string[] {
  const all = PATTERNS.flatMap((pattern) => {
    if (pattern.includes("{r}")) return ROWS.map((row) => pattern.replaceAll("{r}", String(row)));
    if (pattern.includes("{q}"))
      return ROWS.filter((row) => row % 2 === 0).map((row) => pattern.replaceAll("{q}", String(row)));
    return [pattern];
  });
  return [...new Set(all)];
}
