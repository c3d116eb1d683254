import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../../src";
import { planSheet } from "../../../desk/paper/assessment/plan-sheet";
import { recordOf } from "../../../desk/paper/record/record-of";
import { headsOnEveryPage } from "../../../desk/paper/cells/over-pages";
import { planReport } from "../../../desk/paper/report/plan-report";
import { reportedAt, saidOnSheet } from "../../../desk/draft/sheet-age";
import { usePane } from "../../parts/context";
import { PlaceAction } from "../../parts/PlaceAction";
import { useSharedStyles } from "../../parts/styles";
import { Notice, Outcome, TargetNotice } from "../../parts/write/Notices";
import { useTarget } from "../../parts/write/use-target";
import { useWriting } from "../../parts/write/use-writing";
import { isWritable } from "../../parts/write/write-draft";
import { usePast } from "./report/use-past";
import { usePrevious } from "./report/use-previous";
import { useReportParts } from "./report/use-report-parts";

type Tongue = Language | "both";

const useClasses = makeStyles({
  // What belongs to the line above stands beneath its words.
  beneath: { marginInlineStart: tokens.spacingHorizontalXXL },
});

/** Everything that can be written for the assessment in one list with ticks, written by one button at the foot. */
export function WriteList() {
  const { say, language, pack, draft, assessment, dispatch, connected } = usePane();
  const shared = useSharedStyles();
  const classes = useClasses();
  const [tongue, setTongue] = useState<Tongue>(language);
  const [ticked, setTicked] = useState({ sheet: true, report: true, appendix: true });
  const sheet = useTarget("area", draft.issuer.name);
  const report = useTarget("report", say("report.sheetName", { issuer: draft.issuer.name }));
  const sheetWriting = useWriting(sheet);
  const reportWriting = useWriting(report);
  const history = usePast();
  const previous = usePrevious();
  const parts = useReportParts([]);

  const canWrite = isWritable(sheet.target);
  const canReport = isWritable(report.target) && (ticked.sheet || draft.written !== undefined);
  const named = draft.issuer.name.trim() !== "";
  const busy = [sheetWriting, reportWriting].some(({ progress }) => progress.state === "busy");
  const chosen = (ticked.sheet && canWrite ? 1 : 0) + (ticked.report && canReport ? 1 : 0);
  const ready = connected && named && chosen > 0 && !busy;

  const writeAll = async () => {
    let slug = draft.written?.slug;
    if (ticked.sheet && isWritable(sheet.target)) {
      const { target } = sheet;
      const at = new Date().toISOString();
      const sheetLanguage = tongue === "both" ? language : tongue;
      const plan = planSheet({
        ...{ pack, draft, assessment, previous },
        language: sheetLanguage,
        sheet: sheet.name.trim(),
        slug: target.slug,
      });
      slug = undefined;
      await sheetWriting.write(target, {
        plan,
        record: recordOf(pack, draft, target.slug, at),
        onWritten: () => {
          slug = target.slug;
          const said = saidOnSheet(draft);
          dispatch({ type: "written", written: { slug: target.slug, at, said, language: sheetLanguage } });
        },
      });
    }
    // A report points to the assessment's sheet: without that one it would point nowhere.
    if (ticked.report && isWritable(report.target) && slug !== undefined) {
      const plan = planReport({
        ...{ pack, draft, assessment, slug, history, previous },
        ...parts,
        languages: tongue === "both" ? ["en", "zh"] : [tongue],
        form: previous === null ? "initial" : "follow-up",
        appendix: ticked.appendix,
        sheet: report.name.trim(),
      });
      await reportWriting.write(report.target, {
        plan: headsOnEveryPage(plan),
        onWritten: () =>
          dispatch({ type: "reported", reported: reportedAt(draft, new Date().toISOString()) }),
      });
    }
  };

  return (
    <section className={shared.card} aria-labelledby="deliver-what">
      <h2 id="deliver-what" tabIndex={-1} className={shared.subheading}>
        {say("deliver.what")}
      </h2>
      {connected ? null : <Notice intent="info" text={say("write.none")} />}
      {named ? null : <Notice intent="warning" text={say("issuer.nameMissing")} />}
      {assessment.final === undefined ? <Notice intent="warning" text={say("write.incomplete")} /> : null}
      <Checkbox
        label={say("deliver.where", { what: say("deliver.sheet"), sheet: sheet.name })}
        checked={ticked.sheet}
        onChange={(_event, data) => setTicked({ ...ticked, sheet: data.checked === true })}
      />
      {sheet.target === null || canWrite ? null : <TargetNotice target={sheet.target} />}
      <Outcome progress={sheetWriting.progress} />
      <Checkbox
        label={say("deliver.where", { what: say("deliver.report"), sheet: report.name })}
        checked={ticked.report}
        onChange={(_event, data) => setTicked({ ...ticked, report: data.checked === true })}
      />
      <Checkbox
        className={classes.beneath}
        label={say("report.appendix")}
        checked={ticked.report && ticked.appendix}
        disabled={!ticked.report}
        onChange={(_event, data) => setTicked({ ...ticked, appendix: data.checked === true })}
      />
      {report.target === null || isWritable(report.target) ? null : <TargetNotice target={report.target} />}
      <Outcome progress={reportWriting.progress} />
      <Field label={say("deliver.languages")}>
        <Select value={tongue} onChange={(_event, data) => setTongue(tongueOf(data.value))}>
          <option value="en">{say("write.english")}</option>
          <option value="zh">{say("write.chinese")}</option>
          <option value="both">{say("report.both")}</option>
        </Select>
      </Field>
      <PlaceAction>
        <Button
          appearance="primary"
          disabledFocusable={!ready}
          onClick={() => {
            if (ready) void writeAll();
          }}
        >
          {busy ? say("deliver.writing") : say("deliver.write", { n: chosen })}
        </Button>
      </PlaceAction>
    </section>
  );
}

function tongueOf(value: string): Tongue {
  return value === "zh" || value === "both" ? value : "en";
}
