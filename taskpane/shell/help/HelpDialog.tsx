import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Tab,
  TabList,
} from "@fluentui/react-components";
import { useState } from "react";
import { engineVersion, type Language } from "../../../src";
import type { Say } from "../../../desk/words";
import { useSharedStyles } from "../../parts/styles";
import { FunctionReference } from "./FunctionReference";
import { ShortcutList } from "./ShortcutList";

const useStyles = makeStyles({
  surface: { maxWidth: "min(94vw, 420px)" },
  tabs: { flexWrap: "wrap" },
  content: { maxHeight: "60vh", overflowY: "auto" },
});

const paragraphs = [
  "help.what",
  "help.walk",
  "help.units",
  "help.cells",
  "help.links",
  "help.badges",
  "help.save",
] as const;

const TABS = ["start", "functions", "keys"] as const;
type HelpTab = (typeof TABS)[number];

function isTab(value: unknown): value is HelpTab {
  return TABS.some((tab) => tab === value);
}

interface Props {
  readonly language: Language;
  readonly say: Say;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onTour: () => void;
}

/** What an analyst who has read nothing needs to know, every function, and the keys. */
export default function HelpDialog({ language, say, open, onClose, onTour }: Props) {
  const styles = useStyles();
  const [tab, setTab] = useState<HelpTab>("start");
  const panel = `help-${tab}`;
  return (
    <Dialog open={open} onOpenChange={(_event, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.help")}</DialogTitle>
          <DialogContent className={styles.content}>
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={tab}
              onTabSelect={(_event, data) => setTab(isTab(data.value) ? data.value : "start")}
            >
              <Tab value="start">{say("help.tabStart")}</Tab>
              <Tab value="functions">{say("help.tabFunctions")}</Tab>
              <Tab value="keys">{say("help.tabKeys")}</Tab>
            </TabList>
            <div id={panel} role="tabpanel" aria-label={say(LABELS[tab])} tabIndex={0}>
              {tab === "start" ? <Start {...{ say, onTour }} /> : null}
              {tab === "functions" ? <FunctionReference {...{ language, say }} /> : null}
              {tab === "keys" ? <ShortcutList say={say} /> : null}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say("pane.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const LABELS = {
  start: "help.tabStart",
  functions: "help.tabFunctions",
  keys: "help.tabKeys",
} as const satisfies Readonly<Record<HelpTab, string>>;

function Start({ say, onTour }: Pick<Props, "say" | "onTour">) {
  const shared = useSharedStyles();
  return (
    <div className={shared.stack}>
      {paragraphs.map((key) => (
        <p key={key} className={shared.help}>
          {say(key)}
        </p>
      ))}
      <div className={shared.row}>
        <Button size="small" onClick={onTour}>
          {say("tour.start")}
        </Button>
      </div>
      <p className={shared.small}>{say("help.versions", { engine: engineVersion })}</p>
    </div>
  );
}
