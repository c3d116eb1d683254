import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { findEnterable, labelled, type Given } from "../../src";
import { valueText } from "../../desk/draft/shown-value";
import { cellName, takeDifferences, type Difference } from "../../desk/paper/assessment/read-back";
import { usePane } from "../parts/context";
import { useSharedStyles } from "../parts/styles";
import type { SheetNews } from "./use-sheet-watch";

const useStyles = makeStyles({
  card: { backgroundColor: tokens.colorNeutralBackground3 },
  list: { maxHeight: "220px", overflowY: "auto" },
});

interface Props {
  readonly news: SheetNews;
  readonly onDone: () => void;
}

/** Lists what was changed on the sheet by hand; the analyst chooses what the assessment takes over. */
export default function ReadBack({ news, onDone }: Props) {
  const { say, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { differences, sheet } = news;
  const take = () => {
    const chosen = differences.filter((difference) => !left.has(cellName(difference)));
    dispatch({ type: "answers-taken", ...takeDifferences(pack, draft, chosen) });
    onDone();
  };
  const toggle = (key: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  return (
    <section className={mergeClasses(shared.card, styles.card)} aria-labelledby="read-back">
      <div role="status">
        <h2 id="read-back" className={shared.subheading}>
          {say("back.title")}
        </h2>
      </div>
      <p className={shared.help}>{say("back.help", { sheet })}</p>
      <ul className={mergeClasses(shared.list, styles.list)}>
        {differences.map((difference) => {
          const key = cellName(difference);
          return (
            <li key={key}>
              <Checkbox
                checked={!left.has(key)}
                onChange={(_event, data) => toggle(key, data.checked === true)}
                label={<DifferenceText difference={difference} />}
              />
            </li>
          );
        })}
      </ul>
      <div className={shared.row}>
        {draft.finalised === undefined ? (
          <Button
            appearance="primary"
            size="small"
            disabled={left.size === differences.length}
            onClick={take}
          >
            {say("back.take")}
          </Button>
        ) : null}
        <Button size="small" onClick={onDone}>
          {say("back.keep")}
        </Button>
      </div>
    </section>
  );
}

function DifferenceText({ difference }: { readonly difference: Difference }) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const { key, label, column, pane, sheet } = difference;
  const member = findEnterable(pack, key);
  const show = (given: Given) => {
    if (given === null) return say("back.blank");
    return typeof given === "number" && (member?.kind === "measured" || member?.kind === "quantity")
      ? valueText(given, member.unit, language)
      : String(given);
  };
  return (
    <span className={shared.tight}>
      <span>{column === "value" ? label : `${label} · ${column}`}</span>
      <span className={shared.small}>
        {`${labelled(language, say("back.pane"), show(pane))} → ${labelled(language, say("back.sheet"), "")}`}
        <strong>{show(sheet)}</strong>
      </span>
    </span>
  );
}
