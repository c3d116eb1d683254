import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { gradeName, gradesOf, type MeasuredItem } from "../../../src";
import { noReason } from "../../../desk/draft/draft";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { statedIn } from "../../../desk/draft/overrides";
import { OverrideReason } from "./OverrideReason";

const useStyles = makeStyles({
  box: {
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingInlineStart: tokens.spacingHorizontalS,
    // A select asks for more than a narrow pane has.
    "& .fui-Field, & .fui-Select, & select": { minWidth: 0 },
  },
  button: { alignSelf: "flex-start", minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});

/** The analyst's grade in place of a measured one: the measure and the model's grade stay beside it. */
export function MeasureOverride({ item, label }: { readonly item: MeasuredItem; readonly label: string }) {
  const { say, language, draft, overrides, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const title = useId();
  const [opened, setOpened] = useState(false);
  const answer = draft.answers[item.id];
  const given = statedIn(answer);
  const overridden = overrides.find((one) => one.item === item.id);
  if (given === undefined && !opened) {
    return (
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<EditRegular />}
        aria-label={say("override.startLabel", { item: label })}
        onClick={() => setOpened(true)}
      >
        {say("override.start")}
      </Button>
    );
  }
  const choose = (grade: string) => {
    setOpened(true);
    dispatch({ type: "overridden", item: item.id, change: grade === "" ? null : { grade } });
  };
  return (
    <div role="group" aria-labelledby={title} className={`${shared.stack} ${styles.box}`}>
      <strong id={title}>{say("override.title", { item: label })}</strong>
      <Field label={say("override.grade")}>
        {/* The button that was pressed is gone: the focus follows to what took its place. */}
        <Select
          autoFocus={given === undefined}
          value={given ?? ""}
          onChange={(_event, data) => choose(data.value)}
        >
          <option value="">{say("override.none")}</option>
          {gradesOf(item).map((grade) => (
            <option key={grade} value={grade}>
              {gradeName(item, grade)[language]}
            </option>
          ))}
        </Select>
      </Field>
      {given === undefined ? null : (
        <>
          <ModelLine grade={overridden?.model?.grade} given={given} />
          <OverrideReason item={item.id} override={answer?.override ?? noReason} />
        </>
      )}
    </div>
  );
}

/** The model's grade beside the one that is given. */
export function ModelLine({ grade, given }: { readonly grade: string | undefined; readonly given: string }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  return (
    <p className={shared.help} role="status">
      {grade === undefined ? say("override.noModel", { given }) : say("override.model", { grade, given })}
    </p>
  );
}
