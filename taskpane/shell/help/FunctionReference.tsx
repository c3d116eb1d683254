import { Field, Link, makeStyles, SearchBox, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../../../src";
import type { Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";
import { chineseName, readReference, searchReference, toldIn, type FunctionHelp } from "./reference";

const useStyles = makeStyles({
  entry: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  summary: { cursor: "pointer", overflowWrap: "anywhere" },
  list: {
    margin: 0,
    "& dt": { fontWeight: tokens.fontWeightSemibold },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  search: { maxWidth: "none" },
});

interface Props {
  readonly language: Language;
  readonly say: Say;
}

/** Every function with its arguments and worked examples, to be searched. */
export function FunctionReference({ language, say }: Props) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const [all, setAll] = useState<readonly FunctionHelp[] | "failed" | null>(null);
  const [text, setText] = useState("");
  useEffect(() => {
    let gone = false;
    readReference().then(
      (found) => {
        if (!gone) setAll(found);
      },
      () => {
        if (!gone) setAll("failed");
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  if (all === null) return <Spinner size="small" label={say("reference.loading")} />;
  const page = (
    <Link href={`${import.meta.env.BASE_URL}docs/functions.html`} target="_blank">
      {say("reference.page")}
    </Link>
  );
  if (all === "failed") {
    return (
      <p className={shared.help} role="alert">
        {say("reference.failed")} {page}
      </p>
    );
  }
  const found = searchReference(all, text);
  return (
    <div className={shared.stack}>
      <Field label={say("reference.search")}>
        <SearchBox className={styles.search} value={text} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <p className={shared.small} role="status">
        {say("reference.found", { n: found.length })}
      </p>
      <ul className={shared.list}>
        {found.map((fn) => (
          <li key={fn.name} className={styles.entry}>
            <Entry fn={fn} {...{ language, say }} />
          </li>
        ))}
      </ul>
      {page}
    </div>
  );
}

function Entry({ fn, language, say }: Props & { readonly fn: FunctionHelp }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const chinese = language === "zh" ? chineseName(fn) : "";
  const told = toldIn(fn, language);
  return (
    <details>
      <summary className={styles.summary}>
        <strong>{fn.name}</strong> {chinese}
      </summary>
      <div className={shared.tight}>
        <code className={shared.mono}>{told.signature}</code>
        <p className={shared.small}>{told.description}</p>
        {told.arguments.length === 0 ? null : (
          <dl className={styles.list}>
            {told.arguments.map(({ name, description, optional }) => (
              <div key={name} className={shared.small}>
                <dt>{optional ? `[${name}]` : name}</dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        )}
        {fn.examples.map(({ formula, answer, note }) => (
          <p key={formula} className={shared.small}>
            {say("reference.example")} <code className={shared.mono}>{formula}</code>
            {" → "}
            <code className={shared.mono}>{answer}</code>
            {note === undefined ? null : <span lang="en">{` · ${note}`}</span>}
          </p>
        ))}
      </div>
    </details>
  );
}
