import { Button, Link, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Failure } from "../../../../desk/port";
import { issuerRating, type LedgerEntry } from "../../../../src";
import type { MessageKey } from "../../../../desk/words";
import { Locked } from "../../../parts/Locked";
import { usePane } from "../../../parts/context";
import { stepTitle } from "../../../parts/step-title";
import { useSharedStyles } from "../../../parts/styles";
import { SecondStatus } from "../../../parts/second/SecondStatus";
import { freeSheetName } from "../../../../desk/paper/cells/naming";
import { enterRow, showSheet, type Entered } from "../../../workbook";
import { Before } from "./Before";
import { Decision } from "./Decision";
import { Unmet } from "./Unmet";
import { RowPreview } from "./RowPreview";
import type { LedgerPlace } from "../../../../desk/paper/ledger/rows";
import { useLedgers } from "./use-ledgers";
import { finaliseView, isPlaceName, type FinaliseView } from "../../../../desk/paper/ledger/view";

type Progress =
  | { readonly state: "idle" | "busy" }
  | { readonly state: "failed"; readonly failure: Failure }
  | { readonly state: "done"; readonly entered: Entered };

/** Where each obstacle is cleared away. */
const STEP_OF: Readonly<Partial<Record<MessageKey, string>>> = {
  "ledger.noRating": "review",
  "ledger.noPeople": "issuer",
  "ledger.notWritten": "write",
  "ledger.changed": "write",
};

/** Enters the assessment into the workbook's ledger, with who approved it and why. */
export function FinaliseStep() {
  const { say, language, pack, draft, assessment, dispatch, connected } = usePane();
  const shared = useSharedStyles();
  const { found, failure, lookAgain } = useLedgers();
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const [place, setPlace] = useState("");
  const view =
    found === null ? null : finaliseView(pack, draft, assessment, found.ledgers, found.record, language);
  const sheets = found?.ledgers.map(({ sheet }) => sheet) ?? [];
  const fresh = freeSheetName(say("ledger.sheet"), sheets);
  const where = view === null ? null : placeOf(view, fresh, place.trim(), sheets);
  const ready = view !== null && isReady(view) && where !== null && progress.state !== "busy";

  const finalise = async (entry: LedgerEntry, target: Where) => {
    const record = found?.record ?? null;
    if (record === null) return;
    setProgress({ state: "busy" });
    const finalised = new Date().toISOString();
    const to: LedgerPlace = target.kind === "new" ? { ...target, language } : target;
    const outcome = await enterRow(entry, to, { ...record, finalised });
    setProgress(
      outcome.ok ? { state: "done", entered: outcome.value } : { state: "failed", failure: outcome.failure },
    );
    await lookAgain();
    if (outcome.ok) dispatch({ type: "finalised", finalised: { at: finalised, rating: entry.rating } });
  };
  const kept = found?.record ?? null;
  const isSame = view?.block === null && view.sameDay === "same" && kept !== null && kept.finalised !== "";
  const { finalised: isLocked } = draft;
  const rating = issuerRating(assessment) ?? "";
  const at = kept?.finalised ?? "";
  // A pane that was closed before it noted so finds it in the ledger.
  useEffect(() => {
    if (isSame && isLocked === undefined) dispatch({ type: "finalised", finalised: { at, rating } });
  }, [isSame, isLocked, at, rating, dispatch]);

  return (
    <>
      <p className={shared.help}>{say("ledger.help")}</p>
      <div role="status" className={shared.tight}>
        {connected ? null : <Notice intent="info" text={say("write.none")} />}
        {connected && found === null && failure === null ? (
          <Spinner size="tiny" label={say("write.looking")} />
        ) : null}
        {failure === null ? null : <Notice intent="error" text={say(failure.key, failure.facts)} />}
        {view === null || view.block === null ? null : <Obstacle block={view.block} />}
      </div>
      {view === null ? null : (
        <>
          <Before view={view} />
          <SecondStatus />
          <Locked>
            <Decision />
            <Unmet />
          </Locked>
          <RowPreview view={view} sheet={fresh} place={place} sheets={sheets} onPlace={setPlace} />
        </>
      )}
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={!ready}
          onClick={() => {
            if (ready && view.entry.ok) void finalise(view.entry.value, where);
          }}
        >
          {say(progress.state === "busy" ? "ledger.busy" : "ledger.do")}
        </Button>
        {connected ? <Button onClick={() => void lookAgain()}>{say("write.again")}</Button> : null}
      </div>
      <div role="status">
        <Outcome progress={progress} />
      </div>
    </>
  );
}

type Where =
  { readonly kind: "append"; readonly table: string } | { readonly kind: "new"; readonly sheet: string };

function placeOf(view: FinaliseView, fresh: string, typed: string, sheets: readonly string[]): Where | null {
  switch (view.target.kind) {
    case "append":
      return { kind: "append", table: view.target.table.name };
    case "new":
      return { kind: "new", sheet: fresh };
    case "protected":
      return isPlaceName(typed, sheets) ? { kind: "new", sheet: typed } : null;
    default:
      return null;
  }
}

function isReady({ block, entry, sameDay }: FinaliseView): boolean {
  return block === null && entry.ok && sameDay === null;
}

function Obstacle({ block }: { readonly block: MessageKey }) {
  const { say, pack, language, dispatch } = usePane();
  const step = STEP_OF[block];
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>
        {say(block)}{" "}
        {step === undefined ? null : (
          <Link as="button" onClick={() => dispatch({ type: "went", step })}>
            {say("ledger.go", { step: stepTitle(step, pack, language) })}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function Notice({ intent, text }: { readonly intent: "info" | "error" | "success"; readonly text: string }) {
  return (
    <MessageBar layout="multiline" intent={intent}>
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function Outcome({ progress }: { readonly progress: Progress }) {
  const { say } = usePane();
  const shared = useSharedStyles();
  if (progress.state === "failed")
    return <Notice intent="error" text={say(progress.failure.key, progress.failure.facts)} />;
  if (progress.state !== "done") return null;
  const { sheet, row } = progress.entered;
  return (
    <div className={shared.tight}>
      <Notice intent="success" text={say("ledger.done", { sheet, row })} />
      <div>
        <Button size="small" onClick={() => void showSheet(sheet)}>
          {say("write.show")}
        </Button>
      </div>
    </div>
  );
}
