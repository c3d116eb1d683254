import type { Bond } from "./bond";

/** Changes a bond; `typed` names the field in which it was typed letter by letter. */
export type ChangeBond = (change: Partial<Omit<Bond, "id">>, typed?: string) => void;

/** What a list of guarantees or collateral needs of its bond. */
export interface PartProps {
  readonly bond: Bond;
  readonly change: ChangeBond;
}
