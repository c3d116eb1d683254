"""Reads a workbook by a library that shares no code with ours, and prints as JSON what is wrong with it for a reader of its file."""
import datetime
import json
import re
import sys

import openpyxl

NUMBER = re.compile(r"^\s*[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?\s*$")
DAY = re.compile(r"^(\d{4}-\d\d?-\d\d?|\d{4}/\d\d?/\d\d?|\d{4}年\d\d?月\d\d?日)$")


def sheet_of(sheet, shown):
    """Lists texts that are numbers or days, errors, and what its page is."""
    as_text, days, errors, numbers, dates = [], [], [], 0, 0
    for row in sheet.iter_rows():
        for cell in row:
            value = shown[cell.coordinate].value
            if isinstance(value, bool) or value is None:
                continue
            if isinstance(value, (datetime.date, datetime.datetime)):
                dates += 1
            elif isinstance(value, (int, float)):
                numbers += 1
            elif cell.data_type == "e" or str(value).startswith("#"):
                errors.append(f"{cell.coordinate} {value}")
            elif NUMBER.match(value):
                as_text.append(f"{cell.coordinate} {value}")
            elif DAY.match(value):
                days.append(f"{cell.coordinate} {value}")
    return {
        "visible": sheet.sheet_state == "visible",
        "numbersAsText": as_text,
        "daysAsText": days,
        "errors": errors,
        "numbers": numbers,
        "dates": dates,
        "printArea": str(sheet.print_area or ""),
        "titleRows": sheet.print_title_rows or "",
        "paper": str(sheet.page_setup.paperSize or ""),
        "fitsWidth": bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
        "heads": {name: [column.name for column in table.tableColumns] for name, table in ((one, sheet.tables[one]) for one in sheet.tables)},
        "merged": len(sheet.merged_cells.ranges),
        "charts": len(sheet._charts),
    }


formulas = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
print(json.dumps({sheet.title: sheet_of(sheet, values[sheet.title]) for sheet in formulas.worksheets}, ensure_ascii=False))
