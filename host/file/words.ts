interface Text {
  readonly en: string;
  readonly zh: string;
}

const text = (en: string, zh: string): Text => ({ en, zh });

/** Why a file is not opened. */
const REFUSED = {
  empty: text("The file is empty.", "文件是空的。"),
  encrypted: text(
    "The file is protected by a password and encrypted; remove the password in Excel and save it again.",
    "文件设有密码并已加密；请在 Excel 中取消密码后重新保存。",
  ),
  "old-xls": text(
    "The file is an Excel 97–2003 workbook (.xls); save it as .xlsx in Excel and open that.",
    "文件是 Excel 97–2003 工作簿（.xls）；请在 Excel 中另存为 .xlsx 再打开。",
  ),
  "not-zip": text(
    "The file is not an .xlsx workbook: it is not a zip archive.",
    "文件不是 .xlsx 工作簿：它不是 zip 压缩包。",
  ),
  "zip-cut": text(
    "The file is damaged: the end of its zip archive is missing.",
    "文件已损坏：zip 压缩包的结尾缺失。",
  ),
  "zip-broken": text(
    "The file is damaged: its zip archive contradicts itself at {part} ({detail}).",
    "文件已损坏：zip 压缩包在 {part} 处自相矛盾（{detail}）。",
  ),
  "zip-unpack": text(
    "The file is damaged: its zip archive cannot be unpacked at {part} ({detail}).",
    "文件已损坏：zip 压缩包在 {part} 处无法解压（{detail}）。",
  ),
  "zip-checksum": text(
    "The file is damaged: the content of {part} does not match its checksum.",
    "文件已损坏：{part} 的内容与校验和不符。",
  ),
  "zip-method": text(
    "The part {part} is packed by a method ({method}) that .xlsx files do not use.",
    "部件 {part} 的压缩方式（{method}）不用于 .xlsx 文件。",
  ),
  "zip-password": text(
    "The part {part} is encrypted inside the zip archive; such files are not opened.",
    "部件 {part} 在 zip 压缩包内已加密；这种文件不予打开。",
  ),
  "part-twice": text(
    "The file is damaged: it holds two parts called {part} (written {first} and {second}).",
    "文件已损坏：有两个名为 {part} 的部件（写作 {first} 与 {second}）。",
  ),
  "no-types": text(
    "The file is a zip archive but no Office document: [Content_Types].xml is missing.",
    "文件是 zip 压缩包，但不是 Office 文档：缺少 [Content_Types].xml。",
  ),
  "type-twice": text(
    "The file is damaged: [Content_Types].xml gives {part} two types.",
    "文件已损坏：[Content_Types].xml 为 {part} 给出两个类型。",
  ),
  "relation-twice": text(
    "The file is damaged: {part} has two relationships {id}.",
    "文件已损坏：{part} 有两个关系 {id}。",
  ),
  "no-workbook": text(
    "The file is a zip archive but no Office document: it names no workbook part.",
    "文件是 zip 压缩包，但不是 Office 文档：没有指明工作簿部件。",
  ),
  "open-document": text(
    "The file is a zip archive but an OpenDocument file or the like: it names no workbook part.",
    "文件是 zip 压缩包，但属于 OpenDocument 等其他文档：没有指明工作簿部件。",
  ),
  binary: text(
    "The file is a binary workbook (.xlsb); save it as .xlsx in Excel and open that.",
    "文件是二进制工作簿（.xlsb）；请在 Excel 中另存为 .xlsx 再打开。",
  ),
  "other-document": text(
    "The file is an Office document but no workbook: its main part {part} is {type}.",
    "文件是 Office 文档，但不是工作簿：主部件 {part} 的类型是 {type}。",
  ),
  "no-worksheet": text(
    "The workbook has no worksheet, only sheets of other kinds.",
    "工作簿没有工作表，只有其他类型的表。",
  ),
  "not-xml": text(
    "The part {part} is not well-formed XML ({detail}).",
    "部件 {part} 不是格式正确的 XML（{detail}）。",
  ),
  "no-root": text("The part {part} has no root element.", "部件 {part} 没有根元素。"),
  "wrong-root": text(
    "The file is damaged: the part {part} begins with {found}; a part of its kind begins with {expected}.",
    "文件已损坏：部件 {part} 的根元素是 {found}，应为 {expected}。",
  ),
  "not-unicode": text(
    "The file is damaged: the part {part} is not valid {encoding} text.",
    "文件已损坏：部件 {part} 不是有效的 {encoding} 文本。",
  ),
  doctype: text(
    "The part {part} holds a document type declaration, which .xlsx files must not have.",
    "部件 {part} 含有文档类型声明（DOCTYPE），.xlsx 文件中不允许。",
  ),
  "sheet-missing": text(
    "The file is damaged: the part of the sheet {sheet} is missing.",
    "文件已损坏：工作表 {sheet} 的部件缺失。",
  ),
  "sheet-twice": text(
    "The file is damaged: two of its sheets are called {sheet}.",
    "文件已损坏：有两个名为 {sheet} 的工作表。",
  ),
  "sheet-shared": text(
    "The file is damaged: the sheets {first} and {second} are one part, {part}.",
    "文件已损坏：工作表 {first} 与 {second} 指向同一部件 {part}。",
  ),
  "part-missing": text(
    "The file is damaged: the part {part}, of which {source} speaks, is missing.",
    "文件已损坏：{source} 所指的部件 {part} 缺失。",
  ),
  "element-twice": text(
    "The file is damaged: {part} has two elements <{name}>.",
    "文件已损坏：{part} 有两个 <{name}> 元素。",
  ),
  "column-twice": text(
    "The file is damaged: {part} describes the column {column} twice.",
    "文件已损坏：{part} 对 {column} 列有两处说明。",
  ),
  "row-number": text(
    "The file is damaged: {part} has a row numbered {row}; rows are numbered 1 to 1048576.",
    "文件已损坏：{part} 有编号为 {row} 的行；行号应为 1 至 1048576。",
  ),
  "row-twice": text(
    "The file is damaged: {part} has the row {row} twice.",
    "文件已损坏：{part} 的第 {row} 行出现两次。",
  ),
  "cell-address": text(
    "The file is damaged: {part} has a cell with the address {address} in the row {row}.",
    "文件已损坏：{part} 第 {row} 行有地址为 {address} 的单元格。",
  ),
  "cell-twice": text(
    "The file is damaged: {part} has the cell {cell} twice.",
    "文件已损坏：{part} 的单元格 {cell} 出现两次。",
  ),
  "cell-value": text(
    "The file is damaged: the cell {cell} of {part} holds {value}, which is no value of its type ({type}).",
    "文件已损坏：{part} 的单元格 {cell} 含有 {value}，不是其类型（{type}）的值。",
  ),
  "string-index": text(
    "The file is damaged: the cell {cell} of {part} shows the shared text number {index}; there are {count}.",
    "文件已损坏：{part} 的单元格 {cell} 引用第 {index} 个共享文本，而共有 {count} 个。",
  ),
  "name-twice": text(
    "The file is damaged: it defines the name {name} twice in different ways.",
    "文件已损坏：名称 {name} 有两个不同的定义。",
  ),
  "table-twice": text(
    "The file is damaged: two of its tables have the {what} {value}.",
    "文件已损坏：有两个表格的{what}同为 {value}。",
  ),
  "too-many-bytes": text(
    "The file is too large: it unpacks to at least {found} MB; at most {bound} MB are opened.",
    "文件过大：解压后至少 {found} MB；最多打开 {bound} MB。",
  ),
  "too-many-parts": text(
    "The file is too large: it holds {found} parts; at most {bound} are opened.",
    "文件过大：含有 {found} 个部件；最多打开 {bound} 个。",
  ),
  "too-many-elements": text(
    "The file is too large: up to {part} it has more than {bound} XML elements, which is as many as are read.",
    "文件过大：读到 {part} 时 XML 元素已超过 {bound} 个的上限。",
  ),
  "too-many-kept": text(
    "The file is too large: beside its cells and texts it has more than {bound} XML elements at {part}, which is as many as are kept.",
    "文件过大：读到 {part} 时，单元格与文本之外的 XML 元素已超过 {bound} 个的上限。",
  ),
  "too-many-cells": text(
    "The file is too large: up to {part} it has more than {bound} cells, which is as many as are opened.",
    "文件过大：读到 {part} 时单元格已超过 {bound} 个的上限。",
  ),
  "too-many-strings": text(
    "The file is too large: {part} has more than {bound} shared texts, which is as many as are read.",
    "文件过大：{part} 的共享文本超过 {bound} 个的上限。",
  ),
  "too-large-part": text(
    "The file is too large: its part {part} has {found} MB; at most {bound} MB of a part of its kind are read.",
    "文件过大：部件 {part} 有 {found} MB；这类部件最多读取 {bound} MB。",
  ),
  "too-much-text": text(
    "The file is too large: up to {part} its texts and formulas have more than {bound} characters, which is as many as are read.",
    "文件过大：读到 {part} 时文本与公式已超过 {bound} 个字符的上限。",
  ),
  "too-much-formula": text(
    "The file is too large: up to {part} its formulas have more than {bound} characters, which is as many as are read.",
    "文件过大：读到 {part} 时公式已超过 {bound} 个字符的上限。",
  ),
  "too-long": text(
    "A text or tag of {part} has more than {bound} characters, which is as long as is read.",
    "部件 {part} 的一段文本或标签超过 {bound} 个字符的上限。",
  ),
  "too-deep": text(
    "The part {part} nests elements more than {bound} deep, which is as deep as is read.",
    "部件 {part} 的元素嵌套超过 {bound} 层的上限。",
  ),
  "too-many-attributes": text(
    "An element of {part} has more than {bound} attributes, which is as many as are read.",
    "部件 {part} 的一个元素有超过 {bound} 个属性的上限。",
  ),
  "too-much-covered": text(
    "The file is too large: the array formulas of {part} cover more than {bound} cells, which is as many as are read.",
    "文件过大：{part} 的数组公式覆盖的单元格超过 {bound} 个的上限。",
  ),
  "too-long-formula": text(
    "The cell {cell} of {part} has a formula of {found} characters; at most {bound} are read.",
    "{part} 的单元格 {cell} 的公式有 {found} 个字符；最多读取 {bound} 个。",
  ),
  "too-slow": text(
    "Opening was given up after {bound} seconds, at {part}.",
    "打开用时超过 {bound} 秒，在 {part} 处停止。",
  ),
  unforeseen: text("The file cannot be read: {detail}.", "文件无法读取：{detail}。"),
} as const;

/** What is wrong with a file that is opened all the same, because it can be read in one way only. */
const TOLD = {
  "target-missing": text(
    "{source} speaks of a part that is missing: {part}.",
    "{source} 所指的部件缺失：{part}。",
  ),
  "order-rows": text("The rows of {part} are not in order.", "{part} 的行未按顺序排列。"),
  "order-cells": text("The cells of {part} are not in order.", "{part} 的单元格未按顺序排列。"),
  "order-elements": text(
    "The elements of {part} are not in order (<{name}>).",
    "{part} 的元素未按顺序排列（<{name}>）。",
  ),
  "style-index": text(
    "The cell {cell} of {part} has the format number {index}; there are {count}.",
    "{part} 的单元格 {cell} 的格式编号为 {index}，而共有 {count} 个。",
  ),
  "shared-formula": text(
    "The cell {cell} of {part} takes part in a shared formula that is nowhere written; its value is kept.",
    "{part} 的单元格 {cell} 属于一个没有写出的共享公式；其值予以保留。",
  ),
  "array-range": text(
    "The array formula in {cell} of {part} covers {range}, which is no range.",
    "{part} 的单元格 {cell} 的数组公式覆盖 {range}，它不是区域。",
  ),
  "merge-range": text("{part} merges {range}, which is no range.", "{part} 合并了 {range}，它不是区域。"),
  "long-text": text(
    "The cell {cell} of {part} holds {found} characters; a cell takes 32767.",
    "{part} 的单元格 {cell} 有 {found} 个字符；一个单元格最多 32767 个。",
  ),
  "sheet-name": text(
    "The sheet name {sheet} is none that Excel allows.",
    "工作表名 {sheet} 不是 Excel 允许的名称。",
  ),
  "name-scope": text(
    "The name {name} belongs to a sheet that is not there.",
    "名称 {name} 所属的工作表不存在。",
  ),
  "name-again": text("The name {name} is defined twice.", "名称 {name} 定义了两次。"),
  "table-range": text(
    "The table {name} of {part} covers {range}, which is no range.",
    "{part} 的表格 {name} 覆盖 {range}，它不是区域。",
  ),
  more: text("{count} more of this kind.", "同类问题另有 {count} 处。"),
} as const;

/** Why a workbook is not saved. */
const UNSAVED = {
  "long-cell": text(
    "The cell {cell} of the sheet {sheet} holds {found} characters; a cell takes {bound}.",
    "工作表 {sheet} 的单元格 {cell} 有 {found} 个字符；一个单元格最多 {bound} 个。",
  ),
  "long-formula": text(
    "The formula in {cell} of the sheet {sheet} has {found} characters; Excel takes {bound}.",
    "工作表 {sheet} 的单元格 {cell} 的公式有 {found} 个字符；Excel 最多 {bound} 个。",
  ),
  "bad-sheet-name": text(
    'The sheet name "{sheet}" cannot be saved: at most {bound} characters, none of \\ / ? * [ ] :',
    "工作表名“{sheet}”不能保存：最多 {bound} 个字符，且不含 \\ / ? * [ ] :",
  ),
  "same-sheet-name": text("Two sheets are called {sheet}.", "有两个名为 {sheet} 的工作表。"),
  "all-hidden": text(
    "Every sheet is hidden; a workbook needs one that shows.",
    "所有工作表都已隐藏；工作簿至少要有一个可见的。",
  ),
  "bad-name": text(
    'The name "{name}" cannot be saved: at most {bound} letters, digits and _ . \\ ?, a letter first, and no cell address.',
    "名称“{name}”不能保存：最多 {bound} 个字母、数字及 _ . \\ ?，以字母开头，且不是单元格地址。",
  ),
  "same-name": text("The name {name} is defined twice.", "名称 {name} 定义了两次。"),
  "bad-table": text(
    "The table {name} cannot be saved: it needs a name that Excel takes, and for each column of its range a name of its own of at most {bound} characters.",
    "表格 {name} 不能保存：须有 Excel 允许的名称，且区域的每一列须有各不相同、不超过 {bound} 个字符的列名。",
  ),
  "out-of-grid": text(
    "The sheet {sheet} has something at {place}, outside the 1048576 rows and 16384 columns of a sheet.",
    "工作表 {sheet} 在 {place} 处有内容，超出一张表的 1048576 行、16384 列。",
  ),
  "too-many-formats": text(
    "The workbook has {found} cell formats; Excel takes {bound}.",
    "工作簿有 {found} 种单元格格式；Excel 最多 {bound} 种。",
  ),
  "long-header": text(
    "The header or footer of the sheet {sheet} has {found} characters; Excel takes {bound}.",
    "工作表 {sheet} 的页眉或页脚有 {found} 个字符；Excel 最多 {bound} 个。",
  ),
  "no-comments": text(
    "The notes in {part} cannot be changed: it has no list of comments.",
    "{part} 中的批注不能更改：它没有批注列表。",
  ),
  "threaded-comment": text(
    "A threaded comment at {cells} was changed as if it were a note.",
    "{cells} 处的会话批注被当作普通批注更改。",
  ),
  "custom-xml": text(
    "The custom XML part {id} cannot be saved: {detail}",
    "自定义 XML 部件 {id} 不能保存：{detail}",
  ),
  signed: text(
    "The file carries a digital signature, which any change would break.",
    "文件带有数字签名，任何更改都会使其失效。",
  ),
  "shared-workbook": text(
    "The file is a shared workbook with a log of changes, which would no longer match.",
    "文件是带修订记录的共享工作簿，更改后记录将不再相符。",
  ),
  "macro-type": text(
    "The file holds macros though its type does not allow them; Excel would not open it.",
    "文件含有宏，但其类型不允许；Excel 不会打开它。",
  ),
  "deleted-macro": text(
    "The sheet {sheet} was deleted, but the macro project still has its module.",
    "工作表 {sheet} 已删除，但宏工程仍有它的模块。",
  ),
  "deleted-pivot": text(
    "The sheet {sheet} was deleted, but its pivot tables or slicers are tied to parts that stay.",
    "工作表 {sheet} 已删除，但它的数据透视表或切片器与保留的部件相连。",
  ),
  "deleted-referred": text(
    "The sheet {sheet} was deleted, but other parts refer to it.",
    "工作表 {sheet} 已删除，但其他部件仍引用它。",
  ),
  renamed: text(
    "The sheet {sheet} was renamed to {name}, but other parts still call it by its old name.",
    "工作表 {sheet} 已改名为 {name}，但其他部件仍用旧名。",
  ),
  "not-read-back": text(
    "What was written could not be read back as it should be, so that nothing is saved: {detail}",
    "写出的内容读回后不一致，因此没有保存：{detail}",
  ),
} as const;

/** Every sentence about a file, by code, in both languages; `{fact}` stands for a fact. */
export const TEXTS = { ...REFUSED, ...TOLD, ...UNSAVED } satisfies Record<string, Text>;

export type FaultCode = keyof typeof TEXTS;
