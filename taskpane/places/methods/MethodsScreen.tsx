import { Button, Checkbox, Field, Select, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "../../parts/write/Notices";
import { FileButton } from "../../parts/FileButton";
import { useSharedStyles } from "../../parts/styles";
import {
  keepMethod,
  readMethods,
  readShownSheet,
  writeFormSheet,
  type Kept,
  type MethodShelf,
} from "../../workbook";
import type { Done } from "../../../desk/port";
import type { Facts, MessageKey, Say } from "../../../desk/words";
import {
  describeProblem,
  fileOfScorecard,
  heldToLocks,
  isForm,
  isOwn,
  listPacks,
  nextVersionOf,
  pinOf,
  readForm,
  readMethodFile,
  readPlainTable,
  SCORECARD,
  templateOf,
  TEMPLATES,
  writeForm,
  type FormFault,
  type Language,
  type Pack,
  type PlainReading,
} from "../../../src";
import type { Origin } from "./CellLink";
import { FaultList } from "./FaultList";
import { KeptList } from "./KeptList";
import { PlainPanel } from "./PlainPanel";

interface Props {
  readonly language: Language;
  readonly say: Say;
  readonly onUse: (pin: string) => void;
  readonly onBack: () => void;
}

/** What came of the last thing done. */
type News = {
  readonly intent: "success" | "error" | "warning" | "info";
  readonly key: MessageKey;
  readonly facts: Facts;
};

/** What a check came to: faults with where the tables begin, or a sound methodology. */
type Checked =
  | {
      readonly faults: readonly FormFault[];
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
    }
  | { readonly pack: Pack };

/** What was read from an analyst's own table, until he says what becomes of it. */
interface Plain {
  readonly read: Extract<PlainReading, { readonly ok: true }>;
  readonly origin: Origin;
}

/** Methodologies of one's own: begun, checked, kept in the workbook, brought in and out. */
export default function MethodsScreen({ language, say, onUse, onBack }: Props) {
  const shared = useSharedStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [shelf, setShelf] = useState<MethodShelf | null>(null);
  const [from, setFrom] = useState<string>(TEMPLATES[0]);
  const [news, setNews] = useState<News | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const [plain, setPlain] = useState<Plain | null>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let gone = false;
    void readMethods().then((read) => {
      if (gone) return;
      if (read.ok) setShelf(read.value);
      else setNews({ intent: "error", key: read.failure.key, facts: read.failure.facts });
    });
    return () => {
      gone = true;
    };
  }, []);
  const tell = useCallback((intent: News["intent"], key: MessageKey, facts: Facts = {}) => {
    setNews({ intent, key, facts });
  }, []);
  const write = async (pack: Pack) => {
    setChecked(null);
    const form = writeForm(pack, language, isWhole ? "all" : "own");
    const written = await writeFormSheet(form, say("methods.sheet"));
    if (written.ok) tell("success", "methods.written", { sheet: written.value });
    else tell("error", written.failure.key, written.failure.facts);
  };
  /** Guesses a methodology from the analyst's own table on the sheet, and shows what was read: nothing is taken yet. */
  const fromTable = async () => {
    const sheet = await readShownSheet();
    if (!sheet.ok) {
      tell("error", sheet.failure.key, sheet.failure.facts);
      return;
    }
    const { name, row, column, cells } = sheet.value;
    const read = readPlainTable(cells, SCORECARD);
    const origin = { sheet: name, row, column };
    setChecked(null);
    setPlain(null);
    if (read.ok) {
      setPlain({ read, origin });
      setNews(null);
      return;
    }
    setChecked({ faults: read.faults, ...origin });
    tell("warning", "methods.faults", { n: read.faults.length, sheet: name });
  };
  /** Writes what was read from the table, once the analyst said that it was read aright. */
  const takePlain = async ({ read: { card }, origin }: Plain) => {
    const read = readMethodFile(fileOfScorecard(card));
    if (read.ok) {
      setPlain(null);
      await write(read.value);
      return;
    }
    const [problem] = read.problems;
    const reason = problem === undefined ? "" : describeProblem(problem, language);
    tell("error", "methods.badFile", { file: origin.sheet, reason });
  };
  const next = (pack: Pack) => {
    const made = nextVersionOf(pack);
    if (made.ok) void write(made.value);
    else {
      const [problem] = made.problems;
      const reason = problem === undefined ? "" : describeProblem(problem, language);
      tell("error", "methods.badFile", { file: pinOf(pack), reason });
    }
  };
  const took = (outcome: Done<Kept>, key: MessageKey | null, facts: Facts = {}) => {
    if (!outcome.ok) tell("error", outcome.failure.key, outcome.failure.facts);
    else if (outcome.value.kind === "locked") tell("error", "methods.locked", { pin: outcome.value.pin });
    else {
      setShelf(outcome.value.shelf);
      if (key === null) setNews(null);
      else tell("success", key, facts);
    }
  };
  const check = async () => {
    const sheet = await readShownSheet();
    if (!sheet.ok) {
      tell("error", sheet.failure.key, sheet.failure.facts);
      return;
    }
    const { name, row, column, cells } = sheet.value;
    setChecked(null);
    if (!isForm(cells)) {
      tell("warning", "methods.noForm", { sheet: name });
      return;
    }
    const read = heldToLocks(readForm(cells));
    if (!read.ok) {
      setChecked({ faults: read.faults, sheet: name, row, column });
      tell("warning", "methods.faults", { n: read.faults.length, sheet: name });
      return;
    }
    const title = read.pack.title[language];
    if (!isOwn(read.pack)) tell("info", "methods.shipped", { pin: pinOf(read.pack) });
    else {
      setChecked({ pack: read.pack });
      tell("success", "methods.sound", { title, pin: pinOf(read.pack) });
    }
  };
  const keep = async (pack: Pack) => {
    took(await keepMethod(pack), "methods.kept", { title: pack.title[language] });
    setChecked(null);
  };
  const take = async (file: File) => {
    const read = readMethodFile(await jsonOf(file));
    if (read.ok) await keep(read.value);
    else {
      const [problem] = read.problems;
      const reason = problem === undefined ? "" : describeProblem(problem, language);
      tell("error", "methods.badFile", { file: file.name, reason });
    }
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {say("methods.title")}
      </h2>
      <p className={shared.help}>{say("methods.help")}</p>
      <div role="status">
        {news === null ? null : <Notice intent={news.intent} text={say(news.key, news.facts)} />}
      </div>
      <h3 className={shared.heading}>{say("methods.new")}</h3>
      <Field label={say("methods.from")}>
        <Select className={shared.select} value={from} onChange={(_event, data) => setFrom(data.value)}>
          {TEMPLATES.map((name) => (
            <option key={name} value={name}>
              {say(`methods.${name}`)}
            </option>
          ))}
          {listPacks().map((pack) => (
            <option key={pack.id} value={pinOf(pack)}>
              {say("methods.copyOf", { title: pack.title[language] })}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={say("methods.whole")}
        checked={isWhole}
        onChange={(_event, data) => setIsWhole(data.checked === true)}
      />
      <div className={shared.row}>
        <Button onClick={() => void write(packNamed(from))}>{say("methods.write")}</Button>
        <Button onClick={() => void fromTable()}>{say("methods.fromTable")}</Button>
      </div>
      {plain === null ? null : (
        <PlainPanel
          {...{ language, say }}
          {...plain}
          onTake={() => void takePlain(plain)}
          onLeave={() => setPlain(null)}
        />
      )}
      <h3 className={shared.heading}>{say("methods.check")}</h3>
      <p className={shared.help}>{say("methods.checkHelp")}</p>
      <div className={shared.row}>
        <Button appearance="primary" onClick={() => void check()}>
          {say("methods.checkSheet")}
        </Button>
        {checked !== null && "pack" in checked ? (
          <Button onClick={() => void keep(checked.pack)}>{say("methods.keep")}</Button>
        ) : null}
      </div>
      {checked !== null && "faults" in checked ? <FaultList {...{ language }} {...checked} /> : null}
      <h3 className={shared.heading}>{say("methods.here")}</h3>
      {shelf === null && news?.intent !== "error" ? (
        <Spinner size="tiny" label={say("write.looking")} />
      ) : null}
      {shelf === null ? null : (
        <KeptList
          {...{ language, say, shelf, onUse }}
          onWrite={(pack) => void write(pack)}
          onNext={next}
          onChanged={(outcome) => took(outcome, null)}
        />
      )}
      <div className={shared.row}>
        <FileButton label={say("methods.fromFile")} accept=".json" onFile={(file) => void take(file)} />
        <Button onClick={onBack}>{say("nav.previous")}</Button>
      </div>
    </>
  );
}

function packNamed(from: string): Pack {
  const template = TEMPLATES.find((name) => name === from);
  const shipped = listPacks().find((pack) => pinOf(pack) === from);
  return template === undefined && shipped !== undefined ? shipped : templateOf(template ?? TEMPLATES[0]);
}

/** A file of more than this is no methodology; the largest that ships has a third of a million characters. */
const MOST_BYTES = 20_000_000;

async function jsonOf(file: File): Promise<unknown> {
  if (file.size > MOST_BYTES) return null;
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch {
    return null;
  }
}
