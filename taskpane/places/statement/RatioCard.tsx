import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { citeText } from "../../../desk/draft/cite";
import { ratioOfForm } from "../../../src";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";
import { formName } from "../../../desk/draft/statement/computed-text";
import type { RatioLine } from "../../../desk/draft/statement/ratio-lines";

const useStyles = makeStyles({
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  years: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    "& > div": { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalXS },
    "& dt": { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
    "& dd": { ...typographyStyles.body1Strong, margin: 0 },
  },
});

interface Props {
  readonly line: RatioLine;
  /** Present where the ratio measures an item of the methodology. */
  readonly choice?: {
    readonly label: string;
    readonly chosen: boolean;
    readonly choose: (on: boolean) => void;
  };
  /** What the assessment has instead. */
  readonly children?: ReactNode;
}

/** One ratio: its formula in words, the inputs of the latest year, what it comes to, and where it is defined. */
export function RatioCard({ line, choice, children }: Props) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { form, formula, years, inputs, problem } = line;
  const ratio = ratioOfForm(form);
  const name = formName(form, language);
  const computed = years.some(({ shown }) => shown !== "");
  return (
    <li className={`${shared.tight} ${styles.row}`}>
      {choice === undefined ? (
        <strong>{name}</strong>
      ) : (
        <Checkbox
          checked={choice.chosen && computed}
          disabled={!computed}
          label={<strong>{choice.label}</strong>}
          onChange={(_event, data) => choice.choose(data.checked === true)}
        />
      )}
      <dl className={styles.years}>
        {years.map(({ year, shown }) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>{shown === "" ? "–" : shown}</dd>
          </div>
        ))}
      </dl>
      {children}
      <details>
        <summary className={shared.small}>{say("statement.how")}</summary>
        <p className={shared.small}>{`${name} = ${formula}`}</p>
        <p className={shared.small}>{`FY: ${inputs}`}</p>
        {ratio === undefined ? null : (
          <p className={shared.small}>{say("item.cite", { cite: citeText(ratio.cite, language) })}</p>
        )}
      </details>
      {problem === "" ? null : <p className={shared.small}>{problem}</p>}
    </li>
  );
}
