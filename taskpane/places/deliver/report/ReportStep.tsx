import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../../../src";
import { MOST_PEERS } from "../../../../desk/draft/peers";
import { reportedAt } from "../../../../desk/draft/sheet-age";
import { dateText } from "../../../../desk/draft/shown-value";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { Notice } from "../../../parts/write/Notices";
import { Placing, SheetName } from "../../../parts/write/Placing";
import { useTarget } from "../../../parts/write/use-target";
import { useWriting } from "../../../parts/write/use-writing";
import { WriteFirst } from "../../../parts/write/WriteFirst";
import { headsOnEveryPage } from "../../../../desk/paper/cells/over-pages";
import { planReport } from "../../../../desk/paper/report/plan-report";
import { usePast } from "./use-past";
import { usePeers, type Peers } from "./use-peers";
import { usePrevious } from "./use-previous";
import { useReportParts } from "./use-report-parts";

type Tongue = Language | "both";

/** Shows the report as it will be written, asks for its form, language and peers, and writes it. */
export function ReportStep() {
  const { say, draft, connected } = usePane();
  const shared = useSharedStyles();
  return (
    <>
      <p className={shared.help}>{say("report.help")}</p>
      {connected ? null : <Notice intent="info" text={say("write.none")} />}
      {draft.written === undefined ? (
        <WriteFirst text={say("report.first")} />
      ) : (
        <WrittenReport slug={draft.written.slug} />
      )}
    </>
  );
}

function WrittenReport({ slug }: { readonly slug: string }) {
  const { say, language, pack, draft, assessment, dispatch } = usePane();
  const [tongue, setTongue] = useState<Tongue>(language);
  const [form, setForm] = useState<"initial" | "follow-up">("initial");
  const [appendix, setAppendix] = useState(true);
  const peers = usePeers();
  const history = usePast();
  const previous = usePrevious();
  const parts = useReportParts(peers.chosen);
  const choice = useTarget("report", say("report.sheetName", { issuer: draft.issuer.name }));
  const { name } = choice;
  const { progress, rename, write } = useWriting(choice);
  const languages: readonly Language[] = tongue === "both" ? ["en", "zh"] : [tongue];
  const planned = planReport({
    ...{ pack, draft, assessment, languages, form, slug },
    ...parts,
    ...{ history, previous },
    ...{ sheet: name.trim(), appendix },
  });
  const plan = headsOnEveryPage(planned);
  return (
    <>
      <Field label={say("report.form")}>
        <RadioGroup
          value={form}
          onChange={(_event, data) => setForm(data.value === "follow-up" ? "follow-up" : "initial")}
        >
          <Radio value="initial" label={say("report.initial")} />
          <Radio value="follow-up" label={say("report.follow-up")} />
        </RadioGroup>
      </Field>
      {form === "follow-up" && previous === null ? (
        <Notice intent="info" text={say("report.noRecord")} />
      ) : null}
      <Field label={say("write.language")}>
        <RadioGroup value={tongue} onChange={(_event, data) => setTongue(tongueOf(data.value))}>
          <Radio value="en" label={say("write.english")} />
          <Radio value="zh" label={say("write.chinese")} />
          <Radio value="both" label={say("report.both")} />
        </RadioGroup>
      </Field>
      <PeerChoice peers={peers} />
      <Checkbox
        label={say("report.appendix")}
        checked={appendix}
        onChange={(_event, data) => setAppendix(data.checked === true)}
      />
      <SheetName name={name} onName={rename} />
      <Placing
        {...{ choice, plan, progress }}
        blocked={false}
        words={{ first: say("report.do"), again: say("report.update"), busy: say("report.busy") }}
        onWrite={(target) =>
          void write(target, {
            plan,
            onWritten: () =>
              dispatch({ type: "reported", reported: reportedAt(draft, new Date().toISOString()) }),
          })
        }
      />
    </>
  );
}

function tongueOf(value: string): Tongue {
  return value === "zh" || value === "both" ? value : "en";
}

function PeerChoice({ peers }: { readonly peers: Peers }) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const { all, chosen, toggle } = peers;
  return (
    <div role="group" aria-labelledby="report-peers" className={shared.tight}>
      <h3 id="report-peers" className={shared.subheading}>
        {say("report.peersChoose")}
      </h3>
      <p className={shared.small}>{say(all.length === 0 ? "report.noPeers" : "report.peersHelp")}</p>
      {all.map((peer) => {
        const isChosen = chosen.some(({ id }) => id === peer.id);
        return (
          <Checkbox
            key={peer.id}
            label={`${peer.issuer.name} · ${dateText(peer.issuer.date, language)}`}
            checked={isChosen}
            disabled={!isChosen && chosen.length >= MOST_PEERS}
            onChange={() => toggle(peer.id)}
          />
        );
      })}
    </div>
  );
}
