import { Button } from "@fluentui/react-components";
import { showCell } from "../../workbook";
import { addressOf, type FormFault } from "../../../src";

type Place = FormFault["place"];

/** Where tables begin on a sheet: places are counted from there. */
export interface Origin {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly origin: Origin;
  readonly place: Place;
  /** What stands behind the address. */
  readonly more?: readonly string[];
}

/** The address of a place, as the way to its cell. */
export function addressOn({ row, column }: Origin, place: Place): string {
  return addressOf({ row: place.row + row, column: place.column + column });
}

/** A way to a cell. */
export function CellLink({ origin, place, more = [] }: Props) {
  const address = addressOn(origin, place);
  return (
    <Button size="small" appearance="transparent" onClick={() => void showCell(origin.sheet, address)}>
      {[address, ...more].join(" · ")}
    </Button>
  );
}
