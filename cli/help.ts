/** What `notchbook --help` prints. */
export const help = `notchbook: rating functions without a workbook

  notchbook call NAME [ARGUMENTS]   calls a function and prints its value as JSON
  notchbook list                    names every function
  notchbook pack check FILE         checks a methodology pack; prints each problem with its path
  notchbook --help | --version

ARGUMENTS is a JSON list; a range is a list of rows, null an argument left out, "-" reads the list from the input:

  notchbook call RATING.MATRIX '["A", "F1", "lianhe-guarantor"]'
  notchbook call NOTCH.ADD '[[["AA"], ["BBB-"]], 1]'

An error prints {"error": "#VALUE!", "message": "…"}; within a range it stands in its place.
Exit code: 0 done, 1 the answer is an error or the pack has problems, 2 the command was not understood.`;
