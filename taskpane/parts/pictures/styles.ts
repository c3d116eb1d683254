import { makeStyles, tokens } from "@fluentui/react-components";

/** Where the system chooses the colours, shapes keep apart by outline and fill in its own. */
const forced = (fill: string, stroke: string) => ({ "@media (forced-colors: active)": { fill, stroke } });

/** How the parts of pictures look. None says anything by its colour alone: place, outline or a text says it too. */
export const usePictureStyles = makeStyles({
  svg: { display: "block", maxWidth: "100%", overflow: "visible", fontFamily: tokens.fontFamilyBase },
  text: { fontSize: "12px", fill: tokens.colorNeutralForeground1, ...forced("CanvasText", "none") },
  strong: {
    fontSize: "12px",
    fontWeight: tokens.fontWeightSemibold,
    fill: tokens.colorNeutralForeground1,
    ...forced("CanvasText", "none"),
  },
  faint: { fontSize: "12px", fill: tokens.colorNeutralForeground3, ...forced("CanvasText", "none") },
  onBrand: {
    fontSize: "12px",
    fontWeight: tokens.fontWeightSemibold,
    fill: tokens.colorNeutralForegroundOnBrand,
    ...forced("HighlightText", "none"),
  },
  grid: {
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: 1,
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  line: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1.5,
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  link: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1,
    strokeDasharray: "3 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  /** Toward a better rating: filled. */
  up: {
    fill: tokens.colorBrandBackground,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 1,
    ...forced("Highlight", "CanvasText"),
  },
  /** Toward a worse one: hollow, with a strong outline. */
  down: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorStatusDangerForeground1,
    strokeWidth: 2,
    ...forced("Canvas", "CanvasText"),
  },
  mark: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralForeground1,
    ...forced("CanvasText", "CanvasText"),
  },
  hollow: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    ...forced("Canvas", "CanvasText"),
  },
  cell: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: 1,
    ...forced("Canvas", "GrayText"),
  },
  /** Lies under a text so that the lines of the axis do not run through it. */
  veil: { fill: tokens.colorNeutralBackground1, ...forced("Canvas", "none") },
  near: {
    fill: tokens.colorBrandBackground2,
    stroke: tokens.colorBrandStroke2,
    strokeWidth: 1,
    ...forced("Canvas", "CanvasText"),
  },
  lit: {
    fill: tokens.colorBrandBackground,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 2,
    ...forced("Highlight", "CanvasText"),
  },
  onCell: { fill: tokens.colorBrandForeground1, ...forced("CanvasText", "none") },
  onLit: { fill: tokens.colorNeutralForegroundOnBrand, ...forced("HighlightText", "none") },
  least: {
    fill: tokens.colorNeutralStroke1,
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 1,
    ...forced("Canvas", "CanvasText"),
  },
});
