/** What `notchbook --help` prints. */
export const help = `notchbook: rating functions without a workbook

  notchbook call NAME [ARGUMENTS] [--method PACK]
                                    calls a function and prints its value as JSON
  notchbook list                    names every function
  notchbook pack schema             prints the form of methodology packs as JSON Schema
  notchbook pack check PACK         checks a methodology pack; prints each problem with its path
  notchbook pack table PACK         prints a pack's house numbers as a calibration table (CSV)
  notchbook pack calibrate PACK TABLE OUT.json
                                    puts a table over a pack and writes a new pack file
  notchbook pack to-xlsx PACK OUT.xlsx [--language en|zh] [--all]
                                    writes a methodology as a workbook of plain tables; with --all also the scales,
                                    mappings and rules for bonds and reviews that it uses
  notchbook pack from-xlsx IN.xlsx [OUT.json]
                                    reads one from there; prints its pin, or each fault with its cell
  notchbook pack new OUT.xlsx [--template scorecard|points] [--language en|zh]
                                    begins a methodology of your own, to be filled in
  notchbook pack lock PACK OUT.json  writes it as a locked file: under its version nothing else is taken from then on
  notchbook pack next PACK OUT.xlsx [--language en|zh]
                                    begins its next version, the only way to change a locked one
  notchbook simulate FILE.json [--method PACK]
                                    rates a subject with uncertain inputs many times; prints the distribution
  notchbook recalc IN.xlsx OUT.xlsx [--all] [--replace] [--method PACK]
                                    recalculates what depends on functions of Notchbook, with --all every proven
                                    formula; writes the workbook; prints what changed, what was kept and what errs
  notchbook score FILE [--method PACK] [--out FILE] [--decimal point|comma] [--stream]
                                    rates the issuers of a table, one a row ("-" reads the input); prints CSV;
                                    7,400 has two readings unless semicolons divide the fields or --decimal says;
                                    --stream, and .parquet on either side, take tables larger than memory
  notchbook sql METHOD --dialect duckdb|postgres|spark [--table NAME] [--columns LIST] [--keep LIST] [--numeric]
                                    prints the query that rates a table in a database; a row that it cannot read
                                    has no rating, and a reason. LIST names columns: items by id or label, a year
                                    behind them ("roe FY-1"); --keep carries others along; --numeric says that
                                    numbers stand in numeric columns, not as text
  notchbook sheet FILE OUT.xlsx [--language en|zh] [--assessment NAME] [--pdf] [--replace] [--method PACK]
                                    writes the sheet of an assessment; with --pdf also OUT.pdf, by LibreOffice
  notchbook report FILE OUT.xlsx [--language en|zh|both] [--form initial|follow-up] [--assessment NAME] [--pdf] [--docx]
                  [--replace] [--method PACK]
                                    writes its report beside its sheet; with --docx also OUT.docx, for Word
  notchbook book BONDS OUT.xlsx [--events FILE] [--limits FILE] [--as-of DATE] [--assume NAME=VALUE] [--split RULE]
                  [--scale ID] [--bond CODES|all] [--language en|zh] [--pdf] [--replace]
                                    makes the bond book of a table (.csv or .xlsx): rated, followed, figured and
                                    reported to the committee, the sheets that the pane makes; with --bond a report of
                                    each of these bonds; with --pdf also OUT.pdf of all reports, by LibreOffice
  notchbook replay FILE.xlsx [--method PACK]
                                    computes the records of assessments in a workbook again; names what differs
  notchbook --help | --version

ARGUMENTS is a JSON list; a range is a list of rows, null an argument left out, "-" reads the list from the input:

  notchbook call RATING.MATRIX '["A", "F1", "lianhe-guarantor"]'
  notchbook call NOTCH.ADD '[[["AA"], ["BBB-"]], 1]'

PACK is a methodology's id or pin, a pack file (.json), or a workbook with a sheet of its tables (.xlsx); TABLE is CSV, or JSON as METHOD.CALIBRATION prints it.
--method puts a methodology of your own at hand, so that arguments, formulas, assessments and records may name it by its id or pin.
FILE.json of simulate: {"method": PACK, "subject": [["governance", 2], …], "ranges": {"roe": {"from": 0.03, "to": 0.08,
"mode": 0.05}, "governance": {"options": [1, 2], "weights": [1, 3]}}, "seed": 1, "runs": 10000}.

FILE of sheet and report: a workbook in which the pane saved the assessment (--assessment names one of several by issuer or
id), or JSON: {"method": PACK, "issuer": "…", "date": "2025-06-30", "analyst": "…", "sources": ["…"], "outlook": "stable",
"subject": [["governance", 2], …]}, or an assessment as the pane saves it.

BONDS of book: one bond a row under a header row, in either language; in a workbook the one table or sheet with code, issuer and
maturity, and there also that of its events and limits, with what a book of the pane's has set. --assume may come several times:
months, days, mapping, factors, defaults, horizon, recovery, correlation, draws, seed, leaning.

An error prints {"error": "#VALUE!", "message": "…"}; within a range it stands in its place.
Exit code: 0 done; 1 the answer is an error, a pack has problems, errors appeared in a workbook, a row has no rating, a record
is not reproduced; 2 the command was not understood, or a file cannot be read or written.`;
