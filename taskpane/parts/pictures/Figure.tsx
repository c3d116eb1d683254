import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Table16Regular, DataBarHorizontal20Regular } from "@fluentui/react-icons";
import { useId, useRef, useState, type ReactNode } from "react";
import { inClauses, labelled, type Language } from "../../../src";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { useWidth } from "./use-width";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    borderCollapse: "collapse",
    width: "100%",
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: "anywhere",
    },
    "& thead th": { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  },
  head: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  toggle: { minWidth: 0, flexShrink: 0 },
});

/** The facts of a picture as rows; the first cell of each names it. */
export interface FactTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly title: string;
  /** What is drawn and how to read it. */
  readonly caption: string;
  readonly table: FactTable;
  /** Draws within a width of pixels. */
  readonly draw: (width: number) => ReactNode;
  readonly children?: ReactNode;
}

/** A picture with its title and caption, and the same facts as a table. */
export function Figure({ title, caption, table, draw, children }: Props) {
  const { say } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const heading = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={shared.card} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading} className={shared.subheading}>
          {title}
        </h3>
        <Button
          className={styles.toggle}
          size="small"
          appearance="subtle"
          icon={asTable ? <DataBarHorizontal20Regular /> : <Table16Regular />}
          aria-label={say(asTable ? "figure.asPicture" : "figure.asTable", { title })}
          onClick={() => setAsTable(!asTable)}
        >
          {say(asTable ? "figure.picture" : "figure.table")}
        </Button>
      </div>
      <p className={shared.small}>{caption}</p>
      <div ref={frame}>
        {asTable ? (
          <table className={styles.table} aria-labelledby={heading}>
            <thead>
              <tr>
                {table.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells], row) => (
                <tr key={`${String(row)} ${name ?? ""}`}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={table.head[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : width > 0 ? (
          draw(width)
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** Writes a table as one sentence, for whoever does not see the picture. */
export function tableText(language: Language, title: string, { rows }: FactTable): string {
  const lines = rows.map((cells) => cells.filter((cell) => cell !== "").join(" "));
  return labelled(language, title, inClauses(language, lines));
}
