/** English texts of the frame of the pane: title, commands, help, tour, saving, what can fail. */
export const shell = {
  "pane.title": "Notchbook assessment",
  "pane.menu": "More",
  "pane.language": "中文",
  "pane.languageLabel": "Switch to Chinese",
  "pane.start": "All assessments",
  "pane.help": "Help",
  "pane.refresh": "Refresh formulas",
  "pane.freeze": "Freeze formulas to values",
  "pane.thaw": "Thaw frozen formulas",
  "pane.heal": "Heal #NAME? formulas",
  "pane.close": "Close",
  "pane.unnamed": "Unnamed issuer",

  "undo.undo": "Undo: {change}",
  "undo.redo": "Redo: {change}",
  "undo.nothing": "Nothing to undo",
  "undo.nothingAgain": "Nothing to redo",
  "undo.undone": "Undone: {change}. Steps left to undo: {n}.",
  "undo.redone": "Redone: {change}. Steps that can be undone: {n}.",
  "undo.taken": "Answers from the sheet",
  "undo.change": "Last change",

  "nav.label": "Steps of the assessment",
  "nav.open": "{n} missing",
  "nav.wrong": "{n} to correct",

  "step.method": "Methodology",
  "step.issuer": "Issuer",
  "step.checks": "Checks",
  "step.review": "Review",
  "step.explain": "Why and how far",
  "step.write": "Write to the workbook",
  "step.finalise": "Finalise",

  "start.title": "Assessments in this workbook",
  "start.new": "New assessment",
  "start.wish": "“{place}” opens with the assessment that you begin or open.",
  "start.fromSheet": "New from this sheet",
  "start.noRows":
    "The sheet “{sheet}” has no rows that a methodology knows. It needs a header with “key” and “value”, and a row for each item.",
  "start.unreadTable": "The table on the sheet cannot be read. {problems}",
  "start.unknownRows": "{n} {n|row|rows} name no item of this methodology and were left out: {names}.",
  "start.unreadCells": "{n} {n|place|places} of the sheet could not be taken: {problems}",
  "start.none": "There is no assessment in this workbook yet.",
  "start.alone":
    "No workbook is connected. You can fill in an assessment and see its rating; saving and writing need a workbook.",
  "start.modified": "Last changed {date}",
  "start.unknown":
    "This assessment uses {method}, which this version of Notchbook does not have. It is kept in the workbook as it is.",
  "start.loading": "Reading the workbook…",
  "start.notLoaded": "What is needed could not be loaded; check the connection and try again. ({detail})",
  "start.unread":
    "{n} saved {n|assessment|assessments} could not be read; {n|it is|they are} kept in the workbook unchanged.",

  "save.saving": "Saving…",
  "save.saved": "Written into this workbook; save the file to keep it",
  "save.filed": "Saved as a file",
  "save.failed": "Not saved",
  "save.alone": "Not saved: no workbook",
  "save.retry": "Save again",

  "message.all": "Show all",
  "message.less": "Show less",
  "age.older": "The sheet “{sheet}” is older than this assessment.",
  "age.look": "Look at it",
  "final.locked": "Finalised as {rating}, {date}. It is locked.",
  "final.newVersion": "New version",
  "final.tag": "Finalised as {rating}, {date}",

  "back.title": "The sheet differs from the assessment",
  "back.help":
    "These inputs were changed on the sheet “{sheet}”. Choose which to take; the others stay as they are in the assessment and are written back at the next update.",
  "back.take": "Take the chosen",
  "back.keep": "Keep the assessment",
  "back.pane": "Assessment",
  "back.sheet": "Sheet",
  "back.blank": "empty",

  "fail.noWorkbook": "No workbook is connected. Open the pane in Excel or in the workbench.",
  "fail.editing":
    "The workbook is busy, perhaps because a cell is being edited. Finish the entry with Enter and try again. Nothing was changed.",
  "fail.protected":
    "The sheet is protected, so nothing was written. Unprotect it or choose another sheet name.",
  "fail.gone":
    "A sheet, range or name that belongs to this assessment no longer exists ({detail}). The assessment itself is safe; write it again.",
  "fail.other": "The workbook refused ({detail}). What you filled in is still here; try again.",
  "fail.overtaken":
    "Others kept saving into this workbook, so this was not written. What you filled in is still here; try again.",
  "fail.shapeOne": "Select a single cell; {address} has {n} {n|cell|cells}.",
  "fail.shapePeriods": "Select {n} {n|cell|cells} in one row or one column; {address} is {rows} × {columns}.",
  "fail.blank": "{address} is empty.",
  "fail.cellError": "{address} holds the error {error}.",
  "fail.notGrade": "{address} holds “{received}”; allowed: {allowed}.",

  "help.what":
    "Notchbook rates an issuer by a published methodology, step by step, and shows where each number comes from.",
  "help.walk":
    "Walk: choose the methodology, name the issuer, grade every item, review, write. The steps can be taken in any order; the rating so far always stands on top.",
  "help.units":
    "Percentages: type 4.1 or 4.1%; in cells they are fractions (0.041, formatted). Amounts need currency and unit.",
  "help.cells":
    "“From selected cell” reads what is selected in the workbook; for three years select three cells beside or below each other, oldest first.",
  "help.badges":
    "“Published” marks numbers printed by the publisher, “house” marks our own calibration with its reason.",
  "help.save": "The assessment is saved in the workbook by itself as you go. Save the workbook to keep it.",
  "help.versions": "Engine {engine}",

  "undo.links": "Values from linked cells",
  "undo.ratios": "Ratios from the statement",
  "step.statement": "Financial statements",

  "help.links":
    "A value taken from cells stays linked: when the cells change, the pane says so and takes the change if you want, or by itself where you tick “Follow”.",
  "help.tabStart": "How it works",
  "help.tabFunctions": "Functions",
  "help.tabKeys": "Keys",
  "keys.undo": "Undo the last change. In a field in which you are typing it is the field’s own undo.",
  "keys.redo": "Redo",
  "keys.tab": "Next or previous field or button",
  "keys.arrows": "Move among the grades of an item, the steps of a menu, the tabs",
  "keys.press": "Press a button, tick a box, open a list",
  "keys.paste": "In a field of a year: a row or column of a sheet fills the years",
  "keys.escape": "Close a dialog or menu, end the tour",
  "keys.mac": "On a Mac, ⌘ takes the place of Ctrl.",
  "reference.loading": "Reading the functions…",
  "reference.failed": "The functions could not be read from the add-in’s site.",
  "reference.page": "All functions on one page",
  "reference.search": "Search functions",
  "reference.found": "Functions found: {n}",
  "reference.example": "Example:",
  "tour.label": "Tour",
  "tour.start": "Take the tour",
  "tour.waits": "A tour of two minutes begins with the first assessment that you open or start.",
  "tour.count": "Stop {n} of {total}",
  "tour.forward": "Continue",
  "tour.before": "Previous stop",
  "tour.skip": "Skip the tour",
  "tour.finish": "Finish",
  "tour.boardTitle": "The rating, always on top",
  "tour.board":
    "Stand-alone and final rating follow every answer. While something is missing, the range that is still possible stands here, and a button lists what is open.",
  "tour.gridTitle": "The sheet holds the assessment",
  "tour.grid":
    "What is filled in here is written into the workbook: inputs in blue, the scorecard, sources and pictures. Change a blue cell there, and the pane offers to take the change.",
  "tour.formulaTitle": "Live formulas",
  "tour.formula":
    "The selected cell holds =RATING.FINAL over the blue inputs, beside the value as written: the rating follows them without the pane. A hundred more functions work in any cell; Help lists them with examples.",
  "tour.houseTitle": "What a house number is",
  "tour.house":
    "Agencies do not publish every weight and threshold. Where they do not, the number is our own calibration, marked “house” with its reason wherever it counts. It is no agency's, and you may change it here.",
  "tour.gradeTitle": "Change a grade",
  "tour.grade":
    "Choose another grade in this grid and watch the rating above. The arrow in the title bar, or Ctrl+Z, takes it back. The i beside a name tells what the methodology says.",
  "tour.evidenceTitle": "Say where it comes from",
  "tour.evidence":
    "“Note the source” keeps document, page and date. “From selected cell” takes a value from the workbook and stays linked to it.",
  "tour.explainTitle": "Why, and how far",
  "tour.explain":
    "Pictures of what carries the rating, each also as a table, and how far every input is from another rating. Review, below, lists each step with its rule and source.",
  "tour.writeTitle": "Nothing is written unseen",
  "tour.write":
    "Here you see what goes where before the sheet is written. It gets live formulas beside plain values.",
  "tour.saveTitle": "Saved as you go",
  "tour.save":
    "The assessment is kept in the workbook by itself. Save the workbook, and you go on where you stood. The tour is in the help, should you want it again.",

  "step.report": "Report",

  "conflict.title": "Somebody else saved this assessment",
  "conflict.help":
    "The workbook holds another version, saved {date}. Yours is here and not lost; nothing was written over.",
  "conflict.mine": "Keep mine",
  "conflict.theirs": "Take theirs",
  "conflict.both": "Keep both",
  "conflict.unsaved": "Not saved: decide above",
  "conflict.copyName": "{issuer} (copy)",

  "step.whatif": "What if",
  "undo.whatif": "What if: {item}",
  "undo.scenario": "Scenarios",
  "undo.applied": "Scenario applied",
  "step.bonds": "Bonds",
  "journal.title": "A write was interrupted",
  "journal.sheet": "the sheet “{sheet}”",
  "journal.row": "a row of the ledger on “{sheet}”",
  "journal.portfolio": "the portfolio on “{sheet}”",
  "journal.extension": "the longer portfolio on “{sheet}”",
  "journal.help":
    "Writing {what} was begun {date} and did not come to its end. Finishing writes it anew, undoing puts back what stood there before; what was typed into it since is lost either way.",
  "journal.undoOnly":
    "Writing {what} was begun {date} and did not come to its end. It was too long to be kept, so it can be undone but not finished; what was typed into it since is lost then.",
  "journal.unknown":
    "Another version of Notchbook began to write something {date} and did not come to its end. This version cannot read what it was.",
  "journal.unreadable": "This version of Notchbook cannot read what was to be written.",
  "journal.finish": "Finish",
  "journal.undo": "Undo",
  "journal.leave": "Leave it as it is",
  "journal.finished": "Finished: {what}.",
  "journal.undone": "Undone: {what}. The workbook is as it was before.",
  "journal.left": "Left as it is: {what}.",
  "journal.leftUnknown": "The workbook was left as it is.",
  "journal.gone": "This was settled in the meantime.",
  "journal.kept": "Undone, but the sheet “{sheet}” stays: something else stands on it.",
  "journal.inTheWay":
    "The sheet “{sheet}” stands in the way: something else was put on it. Rename it, then finish.",
  "journal.half":
    "The workbook refused half-way, and also to take back what was done ({detail}). What stood there before is kept: finish or undo the write above.",

  "step.second": "Second scoring",
  "place.setup": "Set up",
  "place.figures": "Figures",
  "place.scorecard": "Scorecard",
  "place.result": "Result",
  "place.deliver": "Deliver",
  "pane.loadingPlace": "Loading…",
  "pane.workbook": "Workbook",
  "start.startFrom": "Start from this",
  "start.startFromLabel": "New assessment of {issuer}, starting from the one of {date}",
  "nav.previous": "Back",

  "portfolio.title": "Portfolio",
  "book.title": "Bond book",
  "calendar.title": "Follow-up calendar",
  "methods.title": "Methodologies",
  "second.tag": "Second scoring by {reviewer}, first by {author}",
  "report.dismiss": "Dismiss this message",
} as const;
