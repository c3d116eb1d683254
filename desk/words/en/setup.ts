/** English texts of setting up: issuer, methodology, house numbers of one's own. */
export const setup = {
  "method.help":
    "Choose whom you rate and by which methodology. What the publisher left open is our own calibration, versioned and marked wherever it is used.",
  "method.choose": "Methodology",
  "method.publisher": "Publisher",
  "method.published": "Published",
  "method.pin": "Version used",
  "method.scale": "Rating scale",
  "method.notes": "What this encoding reads into the source or leaves out",
  "method.change": "Answers to items that the other methodology does not have are kept, but not used.",

  "issuer.help": "These facts head the sheet. They do not change the rating.",
  "issuer.name": "Issuer",
  "issuer.date": "Date of the assessment",
  "issuer.analyst": "Analyst",
  "issuer.sources": "Sources",
  "issuer.sourcesHint": "One per line: reports, statements, interviews.",
  "issuer.nameMissing": "The issuer needs a name before the sheet can be written.",

  "house.scores": "scores of the grades",
  "house.bands": "bands",
  "house.periods": "weights of the years",
  "house.shift": "shift of the thresholds",
  "house.weights": "weights",
  "house.matrix": "matrix",
  "house.limits": "limits",
  "house.table": "notches by strength",
  "house.coefficients": "coefficients",
  "house.range": "accepted range",
  "house.fromTo": "{from} to {to}",
  "house.ownNumbers": "each grade its own number, {from} to {to}",
  "house.other": "rule",

  "calibration.title": "Local calibration",
  "calibration.local": "local change",
  "calibration.help":
    "House numbers are ours, not the publisher's; you may put your own in their place for this assessment. What the publisher prints cannot be changed.",
  "calibration.asShipped": "All numbers are as this methodology ships.",
  "calibration.changed":
    "House numbers changed in this assessment: {n}. The title, the sheet, the report and the pin say so.",
  "calibration.board": "Local change · house numbers not as the methodology ships them: {n}",
  "calibration.badge": "Changed for this assessment: {text}",
  "calibration.allBack": "Reset all to the methodology",
  "calibration.numbers": "Change single numbers",
  "calibration.numbersHelp":
    "A number counts when you leave its field. Numbers that must hold together, such as weights that add up to 1, are taken over once they do.",
  "calibration.filter": "Find a number",
  "calibration.onlyChanged": "Only what is changed",
  "calibration.found": "Numbers found: {n}",
  "calibration.pending":
    "Typed, but not taken over, because they do not hold together with the rest yet: {n}.",
  "calibration.drop": "Drop what was typed",
  "calibration.back": "Back to {value}",
  "calibration.backLabel": "Put {item} back to {value}",
  "calibration.table": "By a table in the workbook",
  "calibration.tableHelp":
    "Write the table on a sheet, change values there, then take it: each cell is checked first. Formulas may name the same cells as their methodology.",
  "calibration.take": "Take the table",
  "calibration.takeSelected": "Take the selected table",
  "calibration.taken": "Taken from “{sheet}”. Numbers not as the methodology ships them: {n}.",
  "calibration.noTable":
    "The workbook holds no table of this methodology yet. Write it below, or select one that was made elsewhere.",
  "calibration.faults": "Faults on “{sheet}”: {n}. Nothing was taken over.",
  "calibration.goTo": "Go to {cell}",
  "calibration.badSelection":
    "Select the whole table, from the cell that says “method” on; {address} cannot be one.",
  "calibration.sheetName": "Calibration {method}",
  "calibration.write": "Write the table",
  "calibration.writeAgain": "Write the table again",
  "calibration.untaken":
    "The table on “{sheet}” says something else than this assessment. Take it first, or name another sheet; it was left as it is.",
  "calibration.tableNote":
    "House numbers only: our own calibration, not the publisher's. Blue cells may be changed; take the table in the pane, or name the range as the methodology of a formula.",
  "calibration.sheetNote":
    "These house numbers were changed for this assessment. The formulas above read their methodology from the rows below, so that they follow a change here.",
  "calibration.was": "was",
  "setup.toFigures": "Enter the figures",
  "setup.toScorecard": "To the scorecard",
} as const;
