import { Button, Input, makeStyles } from "@fluentui/react-components";
import { Add16Regular, Subtract16Regular } from "@fluentui/react-icons";
import type { NotchItem } from "../../../src";
import { readNotches } from "../../../desk/draft/numbers";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { ItemActions } from "./ItemActions";
import type { FieldProps } from "./field";

const useStyles = makeStyles({
  number: { width: "76px", "& input": { textAlign: "center", minWidth: 0 } },
});

function signed(notches: number): string {
  return notches > 0 ? `+${String(notches)}` : String(notches);
}

/** Whole notches within limits: typed, or by steps. From nothing the first step is 0, which is an answer too. */
export function NotchField({ item, ...field }: FieldProps & { readonly item: NotchItem }) {
  const { say, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const text = draft.answers[item.id]?.value ?? "";
  const given = readNotches(text);
  const current = typeof given === "number" ? given : null;
  const set = (value: string) => dispatch({ type: "answered", item: item.id, change: { value } });
  const step = (by: number) =>
    set(signed(Math.min(Math.max(current === null ? 0 : current + by, item.min), item.max)));
  return (
    <>
      <div className={shared.row} role="group" aria-labelledby={field.labelledBy}>
        <Button
          icon={<Subtract16Regular />}
          aria-label={`${field.label} −1`}
          disabledFocusable={current !== null && current <= item.min}
          onClick={() => step(-1)}
        />
        <Input
          className={styles.number}
          value={text}
          inputMode="numeric"
          aria-labelledby={field.labelledBy}
          {...(field.describedBy === undefined
            ? {}
            : { "aria-describedby": field.describedBy, "aria-invalid": true })}
          onChange={(_event, data) =>
            dispatch({ type: "answered", item: item.id, change: { value: data.value }, typed: true })
          }
        />
        <Button
          icon={<Add16Regular />}
          aria-label={`${field.label} +1`}
          disabledFocusable={current !== null && current >= item.max}
          onClick={() => step(1)}
        />
        <span className={shared.help}>{say("item.notches")}</span>
      </div>
      <p className={shared.small}>
        {say("item.notchRange", { min: signed(item.min), max: signed(item.max) })}
      </p>
      <ItemActions id={item.id} label={field.label} count={1} />
    </>
  );
}
