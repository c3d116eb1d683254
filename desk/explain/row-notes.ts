import { isAnswered, type Draft } from "../draft/draft";
import { isSourced } from "../draft/evidence";
import { commentPlace } from "../draft/words";

/** What is noted beside the rows of a section. */
export interface RowNotes {
  /** Rows that are given, and how many of them say from where. */
  readonly given: number;
  readonly sourced: number;
  /** Comments on the rows and on the section itself. */
  readonly comments: number;
}

/** Tells whether somebody commented on a row or a section. */
export function isCommented({ words }: Pick<Draft, "words">, id: string): boolean {
  return words?.[commentPlace(id)] !== undefined;
}

/** Counts sources and comments of a section. */
export function notesOf(draft: Draft, section: string, rows: readonly string[]): RowNotes {
  const given = rows.filter((id) => isAnswered(draft.answers[id]));
  return {
    given: given.length,
    sourced: given.filter((id) => isSourced(draft.answers[id])).length,
    comments: [section, ...rows].filter((id) => isCommented(draft, id)).length,
  };
}
