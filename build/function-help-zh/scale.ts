import { LANGUAGE, languageFor, MESSAGES, RATING, type FamilyHelp } from "./shared";

const OWN_SCALE = "级别体系的代码，或评级方法（取其体系）；留空则取映射的";

export const SCALE_HELP: FamilyHelp = {
  "SCALE.READ": {
    says: "读出评级机构、终端和报告所印的级别：符号、所属级别体系、标记（暂定、主动、预期等）、展望、观察名单、其后的短期级别、有级别、无级别或已撤销，以及其余未说明事项的备注。一列按同一级别体系读取。某国本国体系（brAA、Aa1.za）或基金的级别如实写明，不作为可比级别读取。不是级别的文本在符号处给出 #VALUE!。",
    takes: {
      rating: "所印的级别，如BBB+/Stable/A-2或 (P)Aa3；一个单元格或一列。",
      scale:
        "读取级别所用的级别体系，或评级方法（取其体系）；留空则取包含全部级别的体系，或列出所有可能的体系。",
      output:
        "所要显示的，一项或以逗号分隔的多项：符号（symbol）、级别体系（scale）、标记（marks）、展望（outlook）、观察名单（watch）、短期级别（short）、状态（status）、备注（note）；全部（all）或留空：依此次序全部列出。",
      language: "en 或 zh（中文）：给出时标记、展望、观察名单、状态和备注以文字写出，否则写代码。",
    },
  },
  "SCALE.MAP": {
    says: "按指定的级别映射，将级别由一个级别体系换算至另一个。各体系衡量的内容不同，因此须指明依据谁的映射；映射的出处见 METHOD.SOURCE。区域溢出。映射不在这两个体系之间、或原体系没有该符号为 #VALUE!；级别或映射空白为 #N/A。",
    takes: {
      rating: "原体系中的级别；一个单元格或区域。",
      from: `级别所在的${OWN_SCALE}原体系。`,
      to: `所要换算至的${OWN_SCALE}目标体系。`,
      mapping: "级别映射的代码；填错时列出可用者。",
      side: "低（low，默认）或高（high）：一个符号对应一段级别时，取较差或较好一端。",
      language: MESSAGES,
    },
  },
  "SCALE.LIST": {
    says: "列出级别体系的全部符号，由好到差，每个一行；有几种写法的体系每种一列。参数留空则列出各级别体系：代码、名称、衡量的内容。未知的级别体系为 #VALUE!。",
    takes: {
      scale: "级别体系的代码，如 lianhe、ccxap 或 global，或评级方法（取其体系）；留空：全部级别体系。",
      language: languageFor("各体系衡量内容和消息"),
    },
  },
  "SCALE.BAND": {
    says: "给出级别所属的级别组，如投资级、投机级，按其级别体系自身的划分。区域溢出，按同一列读取。体系没有的符号、或多个体系都有而说法不同为 #VALUE!；没有级别为 #N/A。",
    takes: {
      rating: RATING,
      scale: "读取级别所用的级别体系，或评级方法（取其体系）；留空则取包含区域全部级别的体系。",
      language: LANGUAGE,
    },
  },
  "SCALE.DEFINITION": {
    says: "给出级别在其级别体系中的含义；评级方法可对其受评主体（如主权）另有定义。区域溢出，按同一列读取。体系没有的符号、或多个体系都有而说法不同为 #VALUE!；没有级别为 #N/A。",
    takes: {
      rating: RATING,
      scale:
        "读取级别所用的级别体系，或评级方法（取其体系和定义）；留空则取包含区域全部级别的体系，且仅限唯一时。",
      language: LANGUAGE,
    },
  },
  "SCALE.SHORT": {
    says: "按长期与短期两个级别体系之间的指定映射，给出与长期级别对应的短期级别。区域溢出。映射不以该级别的体系为原体系、或不通向短期体系时为 #VALUE!；级别或映射空白为 #N/A。",
    takes: {
      rating: "长期级别；一个单元格或区域。",
      mapping: "由长期体系至短期体系的映射代码，或指明此映射的评级方法。",
      option: "低（low，默认）或高（high）：映射给出两个短期级别时的取法。",
      language: MESSAGES,
    },
  },
  "SCALE.AT": {
    says: "给出级别体系中某一位次的级别，1为最好：与 NOTCH.RANK 或平均位次互逆。区域溢出。位次超出体系为 #VALUE!；位次或级别体系空白为 #N/A。",
    takes: {
      position: "数字，不小于1；一个单元格或区域。",
      scale: "级别体系的代码，如 circ 或 global，或评级方法（取其体系）。",
      rule: "位于两个位次之间时取：最近（nearest，默认；恰在一半处取较差）、较优（better）或较差（worse）。",
      language: MESSAGES,
    },
  },
};
