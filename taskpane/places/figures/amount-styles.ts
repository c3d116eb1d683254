import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** In one line where the pane is wide enough, elsewhere the years under the name; the same columns in every row. */
const NARROW = "@container (max-width: 380px)";

/** Shapes of the table of amounts. */
export const useAmountStyles = makeStyles({
  table: { containerType: "inline-size", minWidth: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: "2px",
    minWidth: 0,
  },
  line: {
    display: "grid",
    alignItems: "center",
    gridTemplateColumns: "minmax(0, 1fr) auto 50px",
    gridTemplateAreas: '"name years actions"',
    columnGap: tokens.spacingHorizontalXS,
    [NARROW]: {
      gridTemplateColumns: "minmax(0, 1fr) 50px",
      gridTemplateAreas: '"name actions" "years years"',
    },
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    paddingBlock: "2px",
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  year: { textAlign: "end", paddingInlineEnd: tokens.spacingHorizontalXS },
  name: { gridArea: "name", minWidth: 0, overflowWrap: "anywhere", ...typographyStyles.caption1 },
  years: {
    gridArea: "years",
    display: "grid",
    gridAutoColumns: "58px",
    gap: "2px",
    [NARROW]: { gridAutoColumns: "minmax(0, 1fr)" },
    "& .fui-Input": { minWidth: 0, paddingInline: "3px" },
    "& input": { minWidth: 0, textAlign: "end" },
  },
  actions: { gridArea: "actions", display: "flex", justifyContent: "flex-end" },
});
