/** What every kind of field is told. */
export interface FieldProps {
  /** Id of the item. */
  readonly id: string;
  readonly label: string;
  /** Id of the element that names the field. */
  readonly labelledBy: string;
  /** Id of the element that says what is wrong, where something is. */
  readonly describedBy?: string;
}
