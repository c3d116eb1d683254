import type { Language } from "../src";

/** The page's own text. The pane and the grid bring theirs. */
const english = {
  product: "Notchbook",
  tagline: "Workbench",
  samples: "Samples",
  blank: "Blank workbook",
  open: "Open",
  save: "Save",
  assess: "Assess",
  explain: "Explain",
  portfolio: "Portfolio",
  review: "Review",
  report: "Report",
  refresh: "Refresh",
  freeze: "Freeze",
  thaw: "Thaw",
  heal: "Heal",
  help: "Help",
  dark: "Dark theme",
  light: "Light theme",
  otherLanguage: "中文",
  pane: "Task pane",
  grid: "Workbook",
  splitter: "Width of the task pane",
  hidePane: "Hide the task pane",
  showPane: "Show the task pane",
  loading: "Loading the grid and the formula engine …",
  ready: "Ready",
  opening: "Opening {name} …",
  cancel: "Cancel",
  progress: "Progress",
  cancelled: "Opening {name} was cancelled",
  damaged: "{name} was opened, but the file is damaged; it is saved under another name only. {damage}",
  repaired: "(from a damaged file)",
  saving: "Saving …",
  opened: "Opened {name}",
  saved: "Saved {name}",
  notOpened: "{name} was not opened: {reason}",
  notSaved: "Not saved: {reason}",
  discard: "The workbook has changes that are not saved. Go on without them?",
  failed: "The workbench did not start: {reason}",
  fileName: "Workbook",
};

export type Words = Readonly<Record<keyof typeof english, string>>;

const chinese: Words = {
  product: "Notchbook",
  tagline: "工作台",
  samples: "示例",
  blank: "空白工作簿",
  open: "打开",
  save: "保存",
  assess: "评级",
  explain: "解释",
  portfolio: "组合",
  review: "定稿",
  report: "报告",
  refresh: "刷新",
  freeze: "冻结",
  thaw: "恢复",
  heal: "修复",
  help: "帮助",
  dark: "深色主题",
  light: "浅色主题",
  otherLanguage: "English",
  pane: "任务窗格",
  grid: "工作簿",
  splitter: "任务窗格宽度",
  hidePane: "隐藏任务窗格",
  showPane: "显示任务窗格",
  loading: "正在加载表格与公式引擎……",
  ready: "就绪",
  opening: "正在打开 {name}……",
  cancel: "取消",
  progress: "进度",
  cancelled: "已取消打开 {name}",
  damaged: "{name} 已打开，但文件已损坏；只能以其他名称保存。{damage}",
  repaired: "（源自损坏的文件）",
  saving: "正在保存……",
  opened: "已打开 {name}",
  saved: "已保存 {name}",
  notOpened: "未能打开 {name}：{reason}",
  notSaved: "未保存：{reason}",
  discard: "工作簿有未保存的更改。放弃这些更改并继续？",
  failed: "工作台未能启动：{reason}",
  fileName: "工作簿",
};

/** The page's text in a language. */
export function wordsOf(language: Language): Words {
  return language === "zh" ? chinese : english;
}

/** Puts facts into the `{name}` places of a text. */
export function fill(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => facts[name] ?? place);
}
