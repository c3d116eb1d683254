import { Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { issuerRating, ledgerHead, writeDate, type LedgerField } from "../../../../src";
import { dateText } from "../../../../desk/draft/shown-value";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { isPlaceName, type FinaliseView, type LedgerTarget } from "../../../../desk/paper/ledger/view";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    overflowWrap: "anywhere",
    "& dd": { margin: 0, fontWeight: tokens.fontWeightSemibold },
  },
});

interface Props {
  readonly view: FinaliseView;
  /** Name of the sheet that a first ledger gets. */
  readonly sheet: string;
  readonly place: string;
  readonly sheets: readonly string[];
  readonly onPlace: (place: string) => void;
}

/** The row before it is written: its rating and days, and where it goes. */
export function RowPreview({ view, sheet, place, sheets, onPlace }: Props) {
  const { say, language, draft, assessment } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { entry, target } = view;
  const where = whereText(target, sheet);
  const rows: readonly (readonly [string, string])[] = [
    [say("ledger.rating"), issuerRating(assessment) ?? say("rating.none")],
    [say("ledger.date"), dateText(draft.issuer.date, language)],
    ...(entry.ok ? [[say("ledger.next"), dateText(writeDate(entry.value.next), language)] as const] : []),
    ...(where === null ? [] : [[say("ledger.where"), say(...where)] as const]),
  ];
  return (
    <section className={shared.card} aria-labelledby="ledger-row">
      <h3 id="ledger-row" className={shared.subheading}>
        {say("ledger.row")}
      </h3>
      <dl className={styles.row}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <InTheWay target={target} />
      {target.kind === "protected" ? (
        <Field
          label={say("ledger.place")}
          {...(place.trim() === "" || isPlaceName(place.trim(), sheets)
            ? {}
            : { validationMessage: say("ledger.badPlace"), validationState: "error" as const })}
        >
          <Input value={place} onChange={(_event, data) => onPlace(data.value)} />
        </Field>
      ) : null}
    </section>
  );
}

function whereText(
  target: LedgerTarget,
  sheet: string,
): readonly ["ledger.append" | "ledger.fresh", { readonly sheet: string }] | null {
  if (target.kind === "append") return ["ledger.append", { sheet: target.table.sheet }];
  return target.kind === "new" ? ["ledger.fresh", { sheet }] : null;
}

function InTheWay({ target }: { readonly target: LedgerTarget }) {
  const { say, language } = usePane();
  if (target.kind === "append" || target.kind === "new") return null;
  const { sheet } = target;
  const heads = (fields: readonly LedgerField[]) => fields.map((field) => ledgerHead(field)[language]);
  const text =
    target.kind === "columns"
      ? say("ledger.columns", { sheet, columns: heads(target.absent) })
      : say(target.kind === "totals" ? "ledger.totals" : "ledger.protected", { sheet });
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
