import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CaretRight16Filled } from "@fluentui/react-icons";
import type { BandRow } from "../../../desk/draft/bands";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": {
      textAlign: "start",
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
      fontWeight: tokens.fontWeightRegular,
    },
    "& thead th": { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  },
  mark: { width: "20px", paddingInline: 0 },
  here: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    "& th, & td": { fontWeight: tokens.fontWeightSemibold },
  },
  sign: { display: "block", color: tokens.colorCompoundBrandForeground1 },
});

interface Props {
  readonly item: string;
  readonly rows: readonly BandRow[];
  /** The band in which the value lies. */
  readonly here: BandRow | undefined;
}

/** The bands of a measure, best first, with the one marked in which the value lies. */
export function BandTable({ item, rows, here }: Props) {
  const { say } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <table className={styles.table}>
      <caption className={shared.hidden}>{say("item.bands", { item })}</caption>
      <thead>
        <tr>
          <th className={styles.mark}>
            <span className={shared.hidden}>{say("item.here")}</span>
          </th>
          <th scope="col">{say("item.grade")}</th>
          <th scope="col">{say("item.band")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={`${row.grade} ${row.text}`}
            className={mergeClasses(row === here && styles.here)}
            aria-current={row === here ? "true" : undefined}
          >
            <td className={styles.mark}>
              {row === here ? (
                <CaretRight16Filled className={styles.sign} aria-label={say("item.here")} />
              ) : null}
            </td>
            <th scope="row">{row.grade}</th>
            <td>{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
