import {
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";

/** One row of a grid: what may be chosen, with its guidance. */
export interface GradeRow {
  readonly value: string;
  readonly label: string;
  readonly guidance: string;
}

interface Props {
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly rows: readonly GradeRow[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  row: {
    display: "flex",
    alignItems: "flex-start",
    alignSelf: "stretch",
    minWidth: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottomStyle: "none" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "& .fui-Radio__label": { flexGrow: 1, minWidth: 0, paddingInlineEnd: tokens.spacingHorizontalS },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    "& .fui-Radio__label": { color: tokens.colorNeutralForeground1 },
  },
  label: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline", minWidth: 0 },
  grade: { ...typographyStyles.body1Strong, flexShrink: 0 },
  stacked: { flexDirection: "column", gap: 0 },
  guidance: { ...typographyStyles.body1, overflowWrap: "anywhere", minWidth: 0 },
});

/** Short grades stand beside their guidance in a column as wide as the longest of them; long ones stand above it. */
const LONGEST_BESIDE = 4;

/** All grades of an item in one view, one row each with its guidance; arrow keys move, as in any radio group. */
export function GradeList({ labelledBy, describedBy, rows, value, onChoose }: Props) {
  const styles = useStyles();
  const longest = Math.max(...rows.map(({ label }) => label.length));
  const beside = longest <= LONGEST_BESIDE;
  return (
    <RadioGroup
      className={styles.group}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={value}
      onChange={(_event, data) => onChoose(data.value)}
    >
      {rows.map((row) => (
        <Radio
          key={row.value}
          value={row.value}
          className={mergeClasses(styles.row, row.value === value && styles.chosen)}
          label={
            <span className={mergeClasses(styles.label, !beside && styles.stacked)}>
              <span
                className={styles.grade}
                style={beside ? { minWidth: `${String(longest)}ch` } : undefined}
              >
                {row.label}
              </span>
              <span className={styles.guidance}>{row.guidance}</span>
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
