import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons";
import type { Enterable } from "../../../src";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { itemHelp, type HelpPart } from "./item-help";

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: "24px", height: "24px", padding: 0 },
  surface: { maxWidth: "min(94vw, 460px)" },
  content: { maxHeight: "60vh", overflowY: "auto" },
  rows: {
    display: "grid",
    gridTemplateColumns: "minmax(24px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    "& dt": { fontWeight: tokens.fontWeightSemibold, maxWidth: "120px", overflowWrap: "anywhere" },
    "& dd": { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  },
});

interface Props {
  readonly member: Enterable;
  readonly label: string;
}

/** A button on an item that opens what its methodology says of it. */
export function ItemHelp({ member, label }: Props) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<Info16Regular />}
          aria-label={say("itemhelp.open", { item: label })}
          title={say("itemhelp.open", { item: label })}
        />
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{label}</DialogTitle>
          {/* Long guidance is scrolled by the keys as well. */}
          <DialogContent className={styles.content} tabIndex={0}>
            <Parts member={member} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{say("pane.close")}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Parts({ member }: { readonly member: Enterable }) {
  const { pack, language } = usePane();
  const shared = useSharedStyles();
  return (
    <div className={shared.stack}>
      {itemHelp(pack, member, language).map((part) => (
        <Part key={part.title} part={part} />
      ))}
    </div>
  );
}

function Part({ part: { title, texts, rows } }: { readonly part: HelpPart }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <section className={shared.tight}>
      <h3 className={shared.subheading}>{title}</h3>
      {rows.length === 0 ? null : (
        <dl className={styles.rows}>
          {rows.map(({ name, text }) => (
            <div key={`${name} ${text}`} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {texts.map((text) => (
        <p key={text} className={shared.help}>
          {text}
        </p>
      ))}
    </section>
  );
}
