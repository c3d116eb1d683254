import { useSharedStyles } from "../../parts/styles";
import type { FormFault, Language } from "../../../src";
import { addressOn, CellLink, type Origin } from "./CellLink";

interface Props extends Origin {
  readonly language: Language;
  readonly faults: readonly FormFault[];
}

/** The most that are listed at once: the others come when these are put right. */
const MOST = 100;

/** Lists what is wrong with a methodology, each fault a way to its cell. */
export function FaultList({ language, faults, ...origin }: Props) {
  const shared = useSharedStyles();
  return (
    <ul className={shared.list}>
      {faults.slice(0, MOST).map(({ place, table, column, reason }) => {
        const more = [table?.[language], column?.[language]].filter((part) => part !== undefined);
        return (
          <li key={`${addressOn(origin, place)} ${reason.en}`}>
            <CellLink {...{ origin, place, more }} />
            <p className={shared.help}>{reason[language]}</p>
          </li>
        );
      })}
    </ul>
  );
}
