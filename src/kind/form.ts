import type { Column, Members, Sayings, TableForm } from "../cells";
import type { Text } from "../language";
import type { ItemHead, StepHead } from "./head";

/** How a kind stands in a form, both ways: a member that is forgotten does not compile. */
interface KindForm<Own> {
  /** What the kind is called in both languages, and further spellings. */
  readonly words: Text & { readonly also?: readonly string[] };
  readonly members: Members<Own>;
  /** Columns in the table of items or steps that no kind before it has. */
  readonly columns: readonly Column[];
  /** Tables that no kind before it has. */
  readonly tables: Readonly<Record<string, TableForm>>;
  /** Its own laws in an analyst's words, by the form of their reason. */
  readonly sayings: Sayings;
  /** What is said where one of its own members is missing, by member. */
  readonly missing: Readonly<Record<string, Text>>;
}

export type StepForm<S extends StepHead> = KindForm<Omit<S, keyof StepHead | "kind">>;
export type ItemForm<I extends ItemHead> = KindForm<Omit<I, keyof ItemHead | "kind">>;
