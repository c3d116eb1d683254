import { Button, Field, Input, Select, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Done } from "../../../desk/port";
import { keptMethods, listPacks, pinOf, type Language, type Pack } from "../../../src";
import type { MessageKey, Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";
import { freeSheetName, isSheetName } from "../../../desk/paper/cells/naming";
import {
  extendPortfolio,
  findPortfolio,
  keepRatings,
  lookAround,
  makePortfolio,
  printIssuers,
  showSheet,
  writeFormulaSheet,
  type FoundPortfolio,
  type KeptRating,
} from "../../workbook";
import { Notice } from "../../parts/write/Notices";
import { PortfolioView } from "./PortfolioView";
import {
  LARGE,
  planPortfolio,
  portfolioName,
  rerateFormula,
  rowsNeeded,
} from "../../../desk/paper/portfolio/plan-portfolio";

interface Props {
  readonly language: Language;
  readonly say: Say;
  readonly onBack: () => void;
}

type News = { readonly intent: "success" | "warning" | "error"; readonly text: string };

/** What stands in the workbook: null while it is being looked at. */
type State = {
  readonly found: FoundPortfolio | null;
  readonly free: string;
  readonly sheets: readonly string[];
} | null;

/** Makes a portfolio of a methodology, or brings the one of the workbook up to date. */
export default function PortfolioScreen({ language, say, onBack }: Props) {
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const packs = [...listPacks(), ...keptMethods()];
  const [pin, setPin] = useState(() => (packs[0] === undefined ? "" : pinOf(packs[0])));
  const pack = packs.find((one) => pinOf(one) === pin);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {say("portfolio.title")}
      </h2>
      <p className={shared.help}>{say("portfolio.help")}</p>
      <Field label={say("portfolio.method")}>
        <Select className={shared.select} value={pin} onChange={(_event, data) => setPin(data.value)}>
          {packs.map((one) => (
            <option key={pinOf(one)} value={pinOf(one)}>
              {one.title[language]}
            </option>
          ))}
        </Select>
      </Field>
      {pack === undefined ? null : <OnePortfolio key={pin} {...{ pack, language, say }} />}
      <div className={shared.row}>
        <Button onClick={onBack}>{say("portfolio.back")}</Button>
      </div>
    </>
  );
}

interface OneProps {
  readonly pack: Pack;
  readonly language: Language;
  readonly say: Say;
}

function OnePortfolio({ pack, language, say }: OneProps) {
  const shared = useSharedStyles();
  const [state, setState] = useState<State>(null);
  const [news, setNews] = useState<News | null>(null);
  const [busy, setBusy] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const table = `${portfolioName(pack)}_Issuers`;
  const title = say("portfolio.title");
  const look = useCallback(async (): Promise<State> => {
    const [found, around] = [await findPortfolio(table), await lookAround(undefined)];
    if (!found.ok || !around.ok) return null;
    const { sheets } = around.value;
    return { found: found.value, free: freeSheetName(title, sheets), sheets };
  }, [table, title]);
  useEffect(() => {
    let gone = false;
    void look().then((seen) => {
      if (!gone) setState(seen);
    });
    return () => {
      gone = true;
    };
  }, [look]);
  /** Does something in the workbook, tells what came of it and looks again. */
  const act = async <T,>(task: Promise<Done<T>>, told: (value: T) => News) => {
    setBusy(true);
    const done = await task;
    setNews(
      done.ok ? told(done.value) : { intent: "error", text: say(done.failure.key, done.failure.facts) },
    );
    setState(await look());
    setBusy(false);
  };
  if (state === null) return <Spinner size="tiny" label={say("write.looking")} />;
  const { found, free, sheets } = state;
  const done = (text: string): News => ({ intent: "success", text });
  const sheet = name ?? free;
  const fault = faultOf(sheet, sheets);
  const blocked = busy || fault !== null;
  const make = () =>
    act(makePortfolio(planPortfolio(pack, language, sheet.trim())), () =>
      done(say("portfolio.made", { sheet: sheet.trim() })),
    );
  return (
    <>
      {found?.isOld === true ? (
        <>
          <Notice intent="warning" text={say("portfolio.old", { sheet: found.sheet })} />
          <div className={shared.row}>
            <Button onClick={() => void showSheet(found.sheet)}>{say("portfolio.show")}</Button>
          </div>
        </>
      ) : found === null ? (
        <>
          <div>
            <Notice intent="info" text={say("portfolio.none", { sheet: sheet.trim() })} />
          </div>
          <SheetField {...{ say, fault }} name={sheet} onName={setName} />
          <div className={shared.row}>
            <Button
              appearance="primary"
              disabledFocusable={blocked}
              onClick={() => {
                if (!blocked) void make();
              }}
            >
              {say("portfolio.make")}
            </Button>
          </div>
        </>
      ) : (
        <Existing {...{ pack, language, say, found, sheets, act, done }} busy={busy || found.protected} />
      )}
      <div role="status">{news === null ? null : <Notice intent={news.intent} text={news.text} />}</div>
    </>
  );
}

/** Why a new sheet cannot have a name; null where it can. */
function faultOf(name: string, sheets: readonly string[]): MessageKey | null {
  if (!isSheetName(name.trim())) return "write.badName";
  return sheets.some((sheet) => sheet.toLowerCase() === name.trim().toLowerCase())
    ? "portfolio.nameTaken"
    : null;
}

/** Asks for the name of a new sheet. */
function SheetField({
  say,
  name,
  fault,
  onName,
}: {
  readonly say: Say;
  readonly name: string;
  readonly fault: MessageKey | null;
  readonly onName: (name: string) => void;
}) {
  const state = fault === null ? {} : { validationMessage: say(fault), validationState: "error" as const };
  return (
    <Field label={say("write.sheet")} {...state}>
      <Input value={name} onChange={(_event, data) => onName(data.value)} />
    </Field>
  );
}

interface ExistingProps extends OneProps {
  readonly sheets: readonly string[];
  readonly found: FoundPortfolio;
  readonly busy: boolean;
  readonly act: <T>(task: Promise<Done<T>>, told: (value: T) => News) => Promise<void>;
  readonly done: (text: string) => News;
}

function Existing({ pack, language, say, found, sheets, busy, act, done }: ExistingProps) {
  const shared = useSharedStyles();
  const { sheet } = found;
  const plan = planPortfolio(pack, language, sheet, found.rows);
  /** Rows may have been pasted since the workbook was looked at: it is looked at again. */
  const extend = async (): Promise<Done<number>> => {
    const now = await findPortfolio(plan.table.name);
    if (!now.ok) return now;
    const rows = now.value === null ? found.rows : rowsNeeded(now.value.lastUsed, now.value.rows);
    const done = await extendPortfolio(planPortfolio(pack, language, sheet, rows));
    return done.ok ? { ok: true, value: rows } : done;
  };
  const large = (kept: readonly KeptRating[]): News => {
    const names = kept.flatMap(({ issuer, moved }) => (Math.abs(moved ?? 0) >= LARGE ? [issuer] : []));
    const count = say("portfolio.kept", { n: kept.length });
    return names.length === 0
      ? done(`${count} ${say("portfolio.noLarge")}`)
      : {
          intent: "warning",
          text: `${count} ${say("portfolio.large", { n: names.length, names: names.slice(0, 10) })}`,
        };
  };
  const guarded = (run: () => void) => () => {
    if (!busy) run();
  };
  return (
    <>
      <div>
        <Notice intent="info" text={say("portfolio.exists", { sheet, n: found.rows })} />
      </div>
      <div className={shared.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={guarded(() => void act(extend(), (rows) => done(say("portfolio.extended", { n: rows }))))}
        >
          {say("portfolio.extend")}
        </Button>
        <Button disabledFocusable={busy} onClick={guarded(() => void act(keepRatings(plan), large))}>
          {say("portfolio.keep")}
        </Button>
        <Button
          disabledFocusable={busy}
          onClick={guarded(() => void act(printIssuers(plan), (n) => done(say("portfolio.printed", { n }))))}
        >
          {say("portfolio.print")}
        </Button>
        <Button onClick={() => void showSheet(sheet)}>{say("portfolio.show")}</Button>
      </div>
      {found.protected ? <Notice intent="warning" text={say("portfolio.protected", { sheet })} /> : null}
      <PortfolioView {...{ language, say, pack, plan }} />
      <Rerate {...{ pack, language, say, found, sheets, act, done }} busy={false} />
    </>
  );
}

function Rerate({ pack, language, say, found, sheets, act, done }: ExistingProps) {
  const shared = useSharedStyles();
  const [other, setOther] = useState("");
  const [name, setName] = useState<string | null>(null);
  const sheet = name ?? freeSheetName(say("portfolio.rerateSheet"), sheets);
  const fault = faultOf(sheet, sheets);
  const plan = planPortfolio(pack, language, found.sheet, found.rows);
  const write = async () => {
    const formula = rerateFormula(plan, pinOf(pack), other.trim(), language);
    await act(writeFormulaSheet(sheet.trim(), say("portfolio.rerate"), formula), () =>
      done(say("portfolio.rerateDone", { sheet: sheet.trim() })),
    );
    setName(null);
  };
  const blocked = other.trim() === "" || fault !== null;
  return (
    <section className={shared.card} aria-labelledby="portfolio-rerate">
      <h3 id="portfolio-rerate" className={shared.subheading}>
        {say("portfolio.rerate")}
      </h3>
      <Field label={say("portfolio.other")} hint={say("portfolio.otherHint")}>
        <Input value={other} onChange={(_event, data) => setOther(data.value)} />
      </Field>
      <SheetField {...{ say, fault }} name={sheet} onName={setName} />
      <div className={shared.row}>
        <Button
          disabledFocusable={blocked}
          onClick={() => {
            if (!blocked) void write();
          }}
        >
          {say("portfolio.rerateDo")}
        </Button>
      </div>
    </section>
  );
}
