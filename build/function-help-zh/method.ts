import { LANGUAGE, languageFor, METHOD, type FamilyHelp } from "./shared";

export const METHOD_HELP: FamilyHelp = {
  "METHOD.LIST": {
    says: "列出内置的评级方法，首行为表头：代码、版本、校准、名称、发布机构、受评主体、日期、级别体系。有几个版本的代码各占一行，新者在前。其他函数的评级方法参数写代码即取最新版本，写 id@version+calibration 则取该版本；完整版本号见 METHOD.VERSION。语言既非英文又非中文为 #VALUE!。",
    takes: { language: languageFor("标题、发布机构和主体类别") },
  },
  "METHOD.ITEMS": {
    says: "列出评级方法所需的各项，首行为表头：部分、项目（评级对象各行的项目）、英文和中文名称、类型、可填内容（由好到差的档，或合理范围和单位）；核对事项在最后。没有评级方法为 #N/A，未知的为 #VALUE!，均列出可用者。",
    takes: { method: METHOD, language: languageFor("标题和因素") },
  },
  "METHOD.SOURCE": {
    says: "说明项目、步骤或核对事项的数值出自何处，一行五个单元格：依据（公开、自设参数，或由分析师填写）、文件名称、文中位置、日期、自设参数的理由。一列项目溢出，每项一行。未知的项目为 #VALUE!；项目或评级方法空白为 #N/A。",
    takes: {
      method: METHOD,
      item: "项目、步骤或核对事项的代码或中英文名称，或级别映射的代码；一个单元格或一列。",
      language: LANGUAGE,
    },
  },
  "METHOD.CALIBRATION": {
    says: "以校准表列出评级方法的全部自设参数：首行为 method 及其版本号，次行为标题，其下为路径、项目或步骤、内容、数值、单位和理由。复制为数值（或只取所改各行的路径和数值），改动数值，在任何函数的评级方法参数处给出该区域：级别即按所改数值评定，版本号以 * 及其散列结尾。已公布的数值不列，也不能改动。没有评级方法为 #N/A；未知的评级方法、或单元格不合规则的表（逐格指明）为 #VALUE!。",
    takes: { method: METHOD, language: languageFor("标题和文字") },
  },
  "METHOD.TABLE": {
    says: "将评级方法写成上下排列的表格，如分析师自己所写：评级方法、项目、档、区间、步骤、权重、矩阵、支持等。复制为数值另放一张工作表，改动并另起代码，在任何函数的评级方法参数处给出该区域。原样读回即为同一评级方法。没有评级方法为 #N/A，未知的为 #VALUE!。",
    takes: {
      method: METHOD,
      language: languageFor("表名、标题和文字"),
      extent: "自身（own，默认），或全部（all）：连同所用的级别体系、映射及债项和跟踪规则，以便一并改动。",
    },
  },
  "METHOD.CHECK": {
    says: "检查写成表格的自编评级方法：每处错误一行，写明区域内的单元格（A1为首格）、表、列、错在何处及可填内容；无误则一行写明无误、版本号和名称。区域空白为 #N/A；不以“评级方法”表开头为 #VALUE!。",
    takes: {
      range: "评级方法的各表，自“评级方法”标题至最后一行。",
      language: languageFor("所写内容"),
    },
  },
  "METHOD.VERSION": {
    says: "给出评级方法的完整版本号（id@version+calibration，用校准表时另有 *hash）及计算所用的软件版本：与级别一并保存，便于复算。没有评级方法为 #N/A，未知的为 #VALUE!。",
    takes: { method: METHOD, language: LANGUAGE },
  },
  "METHOD.DIFF": {
    says: "列出两个评级方法的差别，首行为表头并写两者版本号：差别及类型（新增项目、数值变动、文字变动）、路径、项目或步骤、各自的数值、数值出自何方。给出表头和数据行时，改为按两者评定这些主体，级别变动的各占一行：主体、两个级别、子级数（第二个较好为+）、引起变动的项目或步骤，变动三个子级及以上或没有级别时作标记。没有差别或变动时仅有表头。缺少评级方法、或表头和数据行只给其一为 #N/A；未知的评级方法为 #VALUE!。",
    takes: {
      a: "第一个评级方法，可带版本号；或区域：校准表或自编评级方法。",
      b: "第二个评级方法，可带版本号；或区域：校准表或自编评级方法。",
      headers: "各列的项目，同 RATING.TABLE；标题为 issuer、name 或 id 的列为各行的主体名称。",
      rows: "每个主体一行。method 列写有其他评级方法的行略过。",
      language: languageFor("标题、名称和文字"),
    },
  },
};
