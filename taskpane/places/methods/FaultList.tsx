import { Button } from "@fluentui/react-components";
import { useSharedStyles } from "../../parts/styles";
import { showCell } from "../../workbook";
import { addressOf, type FormFault, type Language } from "../../../src";

interface Props {
  readonly language: Language;
  readonly faults: readonly FormFault[];
  readonly sheet: string;
  /** Where the tables begin on the sheet. */
  readonly row: number;
  readonly column: number;
}

/** The most that are listed at once: the others come when these are put right. */
const MOST = 100;

/** Lists what is wrong with a methodology, each fault a way to its cell. */
export function FaultList({ language, faults, sheet, row, column }: Props) {
  const shared = useSharedStyles();
  return (
    <ul className={shared.list}>
      {faults.slice(0, MOST).map(({ place, table, column: head, reason }) => {
        const address = addressOf({ row: place.row + row, column: place.column + column });
        const where = [address, table?.[language], head?.[language]].filter((part) => part !== undefined);
        const key = `${address} ${reason.en}`;
        return (
          <li key={key}>
            <Button size="small" appearance="transparent" onClick={() => void showCell(sheet, address)}>
              {where.join(" · ")}
            </Button>
            <p className={shared.help}>{reason[language]}</p>
          </li>
        );
      })}
    </ul>
  );
}
