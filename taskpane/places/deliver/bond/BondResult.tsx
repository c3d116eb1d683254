import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { issuerRating, type TraceStep } from "../../../../src";
import type { Bond } from "../../../../desk/draft/bond/bond";
import { citeText } from "../../../../desk/draft/cite";
import { ProblemLine } from "../../../parts/items/ProblemLine";
import { BasisBadge } from "../../../parts/items/BasisBadge";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { rateBond } from "../../../../desk/draft/bond/rate-bond";

const useStyles = makeStyles({
  result: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    ...typographyStyles.subtitle2,
  },
  steps: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  step: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    ...typographyStyles.body1Strong,
  },
});

/** The bond's rating with each step from the issuer's, or what is still open. */
export function BondResult({ bond }: { readonly bond: Bond }) {
  const { say, pack, assessment, language } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const rated = rateBond(pack, assessment, bond, language);
  return (
    <div className={shared.tight}>
      <div role="status" className={shared.tight}>
        {rated.ok ? (
          <span className={styles.result}>
            <span>{say("bond.rating")}</span>
            <span>{rated.symbol}</span>
          </span>
        ) : (
          rated.open.map((text) => <ProblemLine key={text} text={text} />)
        )}
      </div>
      {rated.ok ? (
        <>
          {rated.result.findings.map(({ id, text }) => (
            <MessageBar key={id} layout="multiline" intent="info">
              <MessageBarBody>{text[language]}</MessageBarBody>
            </MessageBar>
          ))}
          <ol className={styles.steps} aria-label={say("bond.steps")}>
            <li className={mergeClasses(styles.step, styles.head)}>
              <span>{say("rating.final")}</span>
              <span>{issuerRating(assessment)}</span>
            </li>
            {rated.result.steps.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
        </>
      ) : null}
    </div>
  );
}

function Step({ step }: { readonly step: TraceStep }) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { label, rule, cite, basis, effects, running } = step;
  const amount = effects[0]?.amount ?? 0;
  return (
    <li className={styles.step}>
      <span className={styles.head}>
        <span>{label[language]}</span>
        <span>{running}</span>
      </span>
      <p className={shared.small}>{rule[language]}</p>
      <p className={shared.small}>
        {say("bond.effect", { n: amount > 0 ? `+${String(amount)}` : String(amount) })}
      </p>
      <div className={shared.row}>
        <span className={shared.small}>{say("item.cite", { cite: citeText(cite, language) })}</span>
        <BasisBadge basis={basis} />
      </div>
    </li>
  );
}
