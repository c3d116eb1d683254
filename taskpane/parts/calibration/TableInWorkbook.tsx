import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Done, Failure, FoundTable } from "../../../desk/port";
import { findPack, pinOf, type Pack, type Problem } from "../../../src";
import { shippedMethod } from "../../../desk/draft/pack-of";
import { problemText } from "../../../desk/draft/problem-text";
import { ProblemLine } from "../items/ProblemLine";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { readNamedTable, readSelectedTable, showCell } from "../../workbook";
import { Notice } from "../write/Notices";
import { Placing, SheetName } from "../write/Placing";
import { useTarget } from "../write/use-target";
import { useWriting } from "../write/use-writing";
import type { Writable } from "../write/write-draft";
import { planTable, tableName, tableSlug } from "../../../desk/paper/calibration/plan-table";
import { cellOfProblem, readTable } from "../../../desk/paper/calibration/read-table";

const useStyles = makeStyles({ top: { marginTop: tokens.spacingVerticalS } });

/** What came of taking a table. */
type News =
  | { readonly kind: "told"; readonly intent: "success" | "error" | "info"; readonly text: string }
  | { readonly kind: "faults"; readonly sheet: string; readonly problems: readonly Problem[] };

/** Writes the table of house numbers on a sheet, and takes an edited one as the methodology of this assessment. */
export function TableInWorkbook() {
  const { say, pack, draft, connected } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const shipped = findPack(shippedMethod(draft.method), "method");
  if (!connected || !shipped.ok) return <Notice intent="info" text={say("write.none")} />;
  return (
    <div className={mergeClasses(shared.stack, styles.top)}>
      <p className={shared.small}>{say("calibration.tableHelp")}</p>
      <Taking base={shipped.value} />
      <Writing key={pinOf(pack)} base={shipped.value} />
    </div>
  );
}

function Taking({ base }: { readonly base: Pack }) {
  const { say, language, pack, dispatch } = usePane();
  const shared = useSharedStyles();
  const [news, setNews] = useState<News | null>(null);
  const take = (found: Done<FoundTable | null>) => {
    if (!found.ok) {
      setNews({ kind: "told", intent: "error", text: say(found.failure.key, found.failure.facts) });
      return;
    }
    if (found.value === null) {
      setNews({ kind: "told", intent: "info", text: say("calibration.noTable") });
      return;
    }
    const { sheet } = found.value;
    const read = readTable(base, found.value);
    if (!read.ok) {
      setNews({ kind: "faults", sheet, problems: read.problems });
      return;
    }
    const n = read.value.calibration.length;
    setNews({ kind: "told", intent: "success", text: say("calibration.taken", { sheet, n }) });
    if (read.value.method !== pinOf(pack)) dispatch({ type: "calibrated", ...read.value });
  };
  return (
    <>
      <div className={shared.row}>
        <Button size="small" onClick={() => void readNamedTable(tableName(base)).then(take)}>
          {say("calibration.take")}
        </Button>
        <Button size="small" onClick={() => void readSelectedTable().then(take)}>
          {say("calibration.takeSelected")}
        </Button>
      </div>
      <div role="status" className={shared.tight}>
        {news === null ? null : news.kind === "told" ? (
          <Notice intent={news.intent} text={news.text} />
        ) : (
          <>
            <Notice
              intent="error"
              text={say("calibration.faults", { n: news.problems.length, sheet: news.sheet })}
            />
            {news.problems.map((problem) => (
              <Fault
                key={`${problem.at} ${problem.code}`}
                cell={cellOfProblem(problem)}
                sheet={news.sheet}
                text={problemText(problem, pack, language)}
              />
            ))}
          </>
        )}
      </div>
    </>
  );
}

interface FaultProps {
  readonly cell: string | null;
  readonly sheet: string;
  readonly text: string;
}

function Fault({ cell, sheet, text }: FaultProps) {
  const { say } = usePane();
  const shared = useSharedStyles();
  return (
    <div className={shared.tight}>
      <ProblemLine text={text} />
      {cell === null ? null : (
        <div>
          <Link as="button" onClick={() => void showCell(sheet, cell)}>
            {say("calibration.goTo", { cell })}
          </Link>
        </div>
      )}
    </div>
  );
}

function Writing({ base }: { readonly base: Pack }) {
  const { say, language, pack } = usePane();
  const choice = useTarget("calibration", say("calibration.sheetName", { method: pack.id }), tableSlug(pack));
  const { name } = choice;
  const { progress, rename, write } = useWriting(choice);
  const plan = planTable(pack, language, name.trim());
  /** A table that says something else than the assessment was edited and not taken: it is not written over. */
  const objection = async ({ kind, sheet }: Writable): Promise<Failure | null> => {
    const found = kind === "ours" ? await readNamedTable(tableName(base)) : null;
    if (found?.ok !== true || found.value === null) return null;
    const read = readTable(base, found.value);
    const isUntaken = !read.ok || read.value.method !== pinOf(pack);
    return isUntaken ? { key: "calibration.untaken", facts: { sheet } } : null;
  };
  return (
    <>
      <SheetName name={name} onName={rename} />
      <Placing
        {...{ choice, plan, progress }}
        blocked={false}
        words={{
          first: say("calibration.write"),
          again: say("calibration.writeAgain"),
          busy: say("write.busy"),
        }}
        onWrite={(target) => void write(target, { plan, objection })}
      />
    </>
  );
}
