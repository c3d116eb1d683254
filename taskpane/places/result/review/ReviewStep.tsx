import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { bindingText } from "../../../../desk/explain/binding-text";
import { countOpen } from "../../../../desk/draft/walk";
import { Locked } from "../../../parts/Locked";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { Answers } from "./Answers";
import { Trace } from "./Trace";
import { Idle } from "./Idle";
import { Otherwise } from "./Otherwise";
import { Unsourced } from "./Unsourced";

const useStyles = makeStyles({
  results: {
    display: "grid",
    gridTemplateColumns: "1fr max-content",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "& dd": { margin: 0, fontWeight: tokens.fontWeightSemibold },
  },
});

/** Everything that leads to the rating, each line one click from where it is filled in. */
export function ReviewStep() {
  const { say, open, assessment } = usePane();
  const { missing, wrong } = countOpen(open);
  const shared = useSharedStyles();
  return (
    <>
      <p className={shared.help}>{say("review.help")}</p>
      {assessment.final === undefined ? (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{say("rating.announceOpen", { missing, wrong })}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Results />
      <Locked>
        <Outlook />
      </Locked>
      <Answers />
      <Otherwise />
      <Idle />
      <Unsourced />
      <Trace />
    </>
  );
}

function Results() {
  const { say, language, pack, assessment } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { outputs } = pack;
  const none = say("rating.none");
  const rows: readonly (readonly [string, string])[] = [
    [say("rating.standalone"), assessment.standalone ?? none],
    ...(outputs.support === undefined ? [] : [[say("review.support"), assessment.support ?? none] as const]),
    ...(outputs.sovereign === undefined
      ? []
      : [[say("review.sovereign"), assessment.sovereign ?? none] as const]),
    ...(outputs.rmb === undefined ? [] : [[say("review.rmb"), assessment.rmb ?? none] as const]),
    [say("rating.final"), assessment.final ?? none],
    ...(assessment.assigned === undefined
      ? []
      : [[say("decision.assigned"), assessment.assigned.symbol] as const]),
    ...(outputs.local === undefined ? [] : [[say("review.local"), assessment.local ?? none] as const]),
    ...(pack.shortTerm === undefined ? [] : [[say("review.short"), assessment.short ?? none] as const]),
  ];
  return (
    <section className={shared.card} aria-labelledby="review-result">
      <h3 id="review-result" className={shared.subheading}>
        {say("review.result")}
      </h3>
      <dl className={styles.results}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {assessment.binding.map((one) => (
        <p key={one.step} className={shared.help}>
          {bindingText(pack, assessment, one, language)}
        </p>
      ))}
    </section>
  );
}

function Outlook() {
  const { say, language, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  if (pack.outlooks.length === 0) return null;
  return (
    <section className={shared.card} aria-labelledby="review-outlook">
      <h3 id="review-outlook" className={shared.subheading}>
        {say("review.outlook")}
      </h3>
      <p className={shared.small}>{say("review.outlookHelp")}</p>
      <RadioGroup
        aria-labelledby="review-outlook"
        value={draft.outlook}
        onChange={(_event, data) => dispatch({ type: "outlook-stated", outlook: data.value })}
      >
        {pack.outlooks.map(({ id, label, meaning }) => (
          <Radio
            key={id}
            value={id}
            label={
              <span>
                <strong>{label[language]}</strong> <span className={shared.small}>{meaning[language]}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </section>
  );
}
