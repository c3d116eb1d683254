import type { Text } from "../language";
import { keyForm } from "../text";

interface LedgerColumn {
  /** How a new ledger heads it. */
  readonly label: Text;
  /** Other words that may head it; neither case nor spaces count. */
  readonly words: readonly string[];
}

/** The columns by which back-tests and reviews read a ledger. Columns with other heads are passed over. */
export const LEDGER_READ = {
  issuer: {
    label: { en: "issuer", zh: "发行人" },
    words: ["issuer name", "name", "obligor", "受评主体", "主体", "主体名称", "名称", "企业名称"],
  },
  date: {
    label: { en: "date", zh: "评级日期" },
    words: ["rating date", "assessment date", "day", "日期", "评级时间"],
  },
  rating: {
    label: { en: "rating", zh: "主体信用等级" },
    words: ["final", "final rating", "issuer rating", "级别", "信用等级", "主体级别"],
  },
  standalone: {
    label: { en: "standalone", zh: "个体级别" },
    words: ["standalone rating", "bca", "个体信用等级", "基础信用评估"],
  },
  scale: { label: { en: "scale", zh: "级别体系" }, words: ["rating scale", "信用等级体系"] },
  method: { label: { en: "method", zh: "评级方法" }, words: ["methodology", "pin", "方法"] },
  version: { label: { en: "version", zh: "方法版本" }, words: ["method version", "版本"] },
  outlook: { label: { en: "outlook", zh: "评级展望" }, words: ["rating outlook", "展望"] },
  status: { label: { en: "status", zh: "评级状态" }, words: ["rating status", "状态"] },
} as const satisfies Record<string, LedgerColumn>;

/** The columns that a ledger has beside them for whoever looks up a decision. */
const LEDGER_KEPT = {
  analyst: { label: { en: "analyst", zh: "分析师" }, words: [] },
  approver: {
    // Whoever reads the sheet alone must know what the name is worth.
    label: { en: "approver (declared, not authenticated)", zh: "审批人（自行声明，未经身份验证）" },
    words: ["approver", "审批人"],
  },
  reason: { label: { en: "reason", zh: "理由" }, words: [] },
  next: { label: { en: "next review", zh: "下次跟踪" }, words: ["review by"] },
  engine: { label: { en: "engine", zh: "软件版本" }, words: ["引擎"] },
  inputs: { label: { en: "inputs (SHA-256)", zh: "输入（SHA-256）" }, words: ["inputs"] },
} as const satisfies Record<string, LedgerColumn>;

export type LedgerReadField = keyof typeof LEDGER_READ;

/** A column of the ledger that the pane keeps, in its order; the version is part of the method's pin. */
export const LEDGER_FIELDS = [
  ...(["issuer", "date", "rating", "outlook", "standalone", "status", "method", "scale"] as const),
  ...(["analyst", "approver", "reason", "next", "engine", "inputs"] as const),
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

const columns: Readonly<Record<LedgerReadField | LedgerField, LedgerColumn>> = {
  ...LEDGER_READ,
  ...LEDGER_KEPT,
};

const fieldOf: ReadonlyMap<string, LedgerReadField | LedgerField> = new Map(
  (Object.keys(columns) as (keyof typeof columns)[]).flatMap((field) => {
    const { label, words } = columns[field];
    return [label.en, label.zh, ...words].map((word) => [keyForm(word), field] as const);
  }),
);

/** Tells which column of a ledger a head names, in either language. */
export function ledgerField(head: string): LedgerReadField | LedgerField | undefined {
  return fieldOf.get(keyForm(head));
}

/** How a new ledger heads a column. */
export function ledgerHead(field: LedgerField): Text {
  return columns[field].label;
}
