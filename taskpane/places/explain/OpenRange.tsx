import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { labelOf, type Outcome, type RangeEnd, type RatingRange } from "../../../src";
import { rangeLine } from "../../../desk/draft/range";
import { OpenList } from "../../parts/OpenList";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { JumpLink } from "../../parts/JumpLink";
import { entryText } from "../../../desk/explain/shown";

const useStyles = makeStyles({
  rows: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

/** Of an incomplete assessment: what is missing, which ratings are still possible, and by what each end is reached. */
export function OpenRange({ range }: { readonly range: Outcome<RatingRange> | null }) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const { text, why } = rangeLine(range, pack, language);
  const value = range?.ok === true ? range.value : null;
  return (
    <section className={shared.card} aria-labelledby="explain-range">
      <h3 id="explain-range" className={shared.subheading}>
        {say("range.title")}
      </h3>
      <MessageBar layout="multiline" intent="warning">
        <MessageBarBody>{say("range.instead")}</MessageBarBody>
      </MessageBar>
      <OpenList onGone={() => undefined} />
      {text === "" ? null : <p className={shared.help}>{text}</p>}
      {why === "" ? null : <p className={shared.help}>{why}</p>}
      {value === null ? null : (
        <>
          <End title={say("range.best", { rating: value.best.rating })} end={value.best} />
          <End title={say("range.worst", { rating: value.worst.rating })} end={value.worst} />
          <p className={shared.small}>{say("range.note")}</p>
        </>
      )}
    </section>
  );
}

function End({ title, end }: { readonly title: string; readonly end: RangeEnd }) {
  const { language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <details>
      <summary>{title}</summary>
      <ul className={styles.rows}>
        {end.completion.map((entry) => (
          <li key={entry.key} className={shared.help}>
            <JumpLink item={entry.key} label={labelOf(pack, entry.key)[language]} />
            {`: ${entryText(pack, entry, language)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
