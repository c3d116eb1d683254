import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Done, Failure } from "../../../desk/port";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { showSheet, type Target } from "../../workbook";
import type { Written } from "./write-draft";

/** How far writing has come. */
export type Progress =
  | { readonly state: "idle" | "busy" }
  | { readonly state: "failed"; readonly failure: Failure }
  | { readonly state: "beyond"; readonly cells: readonly string[] }
  | {
      readonly state: "done";
      readonly sheet: string;
      readonly area: string;
      /** Why its pictures are not drawn. */
      readonly undrawn: Failure | null;
    };

/** Reads what came of carrying out a plan. */
export function progressOf(outcome: Done<Written>, sheet: string, area: string): Progress {
  if (!outcome.ok) return { state: "failed", failure: outcome.failure };
  return outcome.value.kind === "beyond"
    ? { state: "beyond", cells: outcome.value.cells }
    : { state: "done", sheet, area, undrawn: outcome.value.undrawn };
}

/** One message to the analyst. */
export function Notice({
  intent,
  text,
}: {
  readonly intent: "info" | "warning" | "error" | "success";
  readonly text: string;
}) {
  return (
    <MessageBar layout="multiline" intent={intent}>
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

/** Says what writing under the chosen name would mean. */
export function TargetNotice({ target }: { readonly target: Target }) {
  const { say } = usePane();
  const { sheet } = target;
  switch (target.kind) {
    case "new":
      return <Notice intent="info" text={say("write.new", { sheet })} />;
    case "ours":
      return <Notice intent="info" text={say("write.ours", { sheet, area: target.area })} />;
    case "taken":
      return <Notice intent="warning" text={say("write.taken", { sheet })} />;
    case "protected":
      return <Notice intent="warning" text={say("write.protected", { sheet })} />;
  }
}

/** Says what came of writing. */
export function Outcome({ progress }: { readonly progress: Progress }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  switch (progress.state) {
    case "failed":
      return <Notice intent="error" text={say(progress.failure.key, progress.failure.facts)} />;
    case "beyond":
      return <Notice intent="warning" text={say("write.beyond", { cells: progress.cells.slice(0, 8) })} />;
    case "done":
      return (
        <div className={shared.tight}>
          <Notice intent="success" text={say("write.done", { sheet: progress.sheet, area: progress.area })} />
          {progress.undrawn === null ? null : (
            <Notice intent="warning" text={say(progress.undrawn.key, progress.undrawn.facts)} />
          )}
          <div>
            <Button size="small" onClick={() => void showSheet(progress.sheet)}>
              {say("write.show")}
            </Button>
          </div>
        </div>
      );
    default:
      return null;
  }
}
