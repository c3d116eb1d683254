import { Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { isOwn, keptMethods, listPacks, pinOf, scaleOf } from "../../../src";
import { citeText } from "../../../desk/draft/cite";
import { dateText } from "../../../desk/draft/shown-value";
import { shippedMethod } from "../../../desk/draft/pack-of";
import { usePane } from "../../parts/context";
import { useSharedStyles } from "../../parts/styles";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(84px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  choice: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Chooses whom to rate and by which methodology, and says what is known of it. */
export function MethodPanel() {
  const { say, language, pack, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const scale = scaleOf(pack);
  const facts = [
    [say("method.publisher"), pack.publisher[language]],
    isOwn(pack)
      ? [say("method.published"), `${dateText(pack.published, language)} · ${say("methods.own")}`]
      : [say("method.published"), `${dateText(pack.published, language)} · ${citeText(pack.cite, language)}`],
    [say("method.scale"), scale.ok ? scale.value.title[language] : pack.scale],
    [say("method.pin"), pinOf(pack)],
  ] as const;
  return (
    <>
      <p className={shared.help}>{say("method.help")}</p>
      <Field label={say("method.choose")}>
        <Select
          className={styles.choice}
          value={shippedMethod(draft.method)}
          onChange={(_event, data) => dispatch({ type: "method-chosen", method: data.value })}
        >
          {[...listPacks(), ...keptMethods()].map((each) => (
            <option key={pinOf(each)} value={pinOf(each)}>
              {`${each.issuerClass[language]} · ${each.title[language]}`}
            </option>
          ))}
        </Select>
      </Field>
      {Object.keys(draft.answers).length === 0 ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>{say("method.change")}</MessageBarBody>
        </MessageBar>
      )}
      <div className={shared.card}>
        <p className={shared.help}>{pack.summary[language]}</p>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {pack.notes.length === 0 ? null : (
          <details>
            <summary>{say("method.notes")}</summary>
            <ul className={styles.notes}>
              {pack.notes.map((note) => (
                <li key={note.en} className={shared.help}>
                  {note[language]}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  );
}
