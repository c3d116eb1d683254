import { findStatementForm, ratioOfForm, withAside, type Language, type StatementForm } from "../../../src";
import type { Answer } from "../draft";
import { say } from "../../words";

/** Names a form for the reader: the ratio, and what tells it from the ratio's other forms. */
export function formName(form: StatementForm, language: Language): string {
  const name = ratioOfForm(form)?.name[language] ?? form.id;
  if (form.variant === undefined) return name;
  return withAside(language, name, form.variant[language]);
}

/** Says by which formula an answer was computed from the statement; "" for one that was not. */
export function computedText(answer: Answer | undefined, language: Language): string {
  const form = findStatementForm(answer?.computed ?? "");
  const formula = form === undefined ? undefined : ratioOfForm(form)?.formula[language];
  return formula === undefined ? "" : say(language, "statement.computed", { formula });
}
