import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import {
  ArrowSync20Regular,
  BookDatabase20Regular,
  BookOpen20Regular,
  CalendarLtr20Regular,
  DocumentTable20Regular,
  Home20Regular,
  MoreHorizontal20Regular,
  QuestionCircle20Regular,
  TableMultiple20Regular,
  WeatherSnowflake20Regular,
  WeatherSunny20Regular,
  Wrench20Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Language } from "../../src";
import type { Report, Screen } from "./commands/requests";
import { freezeAndReport, healAndReport, refresh, thawAndReport } from "./commands/work";
import type { Say } from "../../desk/words";
import { isConnected } from "../workbook";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  names: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  method: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  language: { minWidth: 0, flexShrink: 0 },
});

interface Props {
  readonly say: Say;
  readonly language: Language;
  /** Null while no assessment is open. */
  readonly issuer: string | null;
  readonly method: string;
  readonly onLanguage: (language: Language) => void;
  readonly onStart: () => void;
  readonly onHelp: () => void;
  /** Shows what stands beside the assessments. */
  readonly onScreen: (screen: Screen) => void;
  readonly onReport: (report: Report) => void;
  /** Commands of the assessment that is open. */
  readonly children?: ReactNode;
}

/** Who is rated, by what, and the pane's own commands. */
export function TitleBar(props: Props) {
  const { say, language, issuer, method, onLanguage, onStart, onHelp, onScreen, onReport, children } = props;
  const styles = useStyles();
  const title = issuer === null ? say("pane.title") : issuer.trim() === "" ? say("pane.unnamed") : issuer;
  return (
    <div className={styles.bar}>
      <div className={styles.names}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        {method === "" ? null : (
          <span className={styles.method} title={method}>
            {method}
          </span>
        )}
      </div>
      {children}
      <Button
        className={styles.language}
        size="small"
        appearance="subtle"
        aria-label={say("pane.languageLabel")}
        onClick={() => onLanguage(language === "en" ? "zh" : "en")}
      >
        {say("pane.language")}
      </Button>
      {isConnected() ? <WorkbookMenu say={say} onReport={onReport} /> : null}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={say("pane.menu")}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {issuer === null ? null : (
              <MenuItem icon={<Home20Regular />} onClick={onStart}>
                {say("pane.start")}
              </MenuItem>
            )}
            {isConnected() ? (
              <MenuItem icon={<TableMultiple20Regular />} onClick={() => onScreen("portfolio")}>
                {say("portfolio.title")}
              </MenuItem>
            ) : null}
            {isConnected() ? (
              <MenuItem icon={<BookDatabase20Regular />} onClick={() => onScreen("book")}>
                {say("book.title")}
              </MenuItem>
            ) : null}
            {isConnected() ? (
              <MenuItem icon={<CalendarLtr20Regular />} onClick={() => onScreen("calendar")}>
                {say("calendar.title")}
              </MenuItem>
            ) : null}
            {isConnected() ? (
              <MenuItem icon={<BookOpen20Regular />} onClick={() => onScreen("methods")}>
                {say("methods.title")}
              </MenuItem>
            ) : null}
            <MenuItem icon={<QuestionCircle20Regular />} onClick={onHelp}>
              {say("pane.help")}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** The commands that change formulas anywhere in the workbook; each says what came of it. */
function WorkbookMenu({ say, onReport }: Pick<Props, "say" | "onReport">) {
  const run = (work: () => Promise<Report>) => void work().then(onReport);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<DocumentTable20Regular />}
          aria-label={say("pane.workbook")}
          title={say("pane.workbook")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ArrowSync20Regular />} onClick={() => void refresh()}>
            {say("pane.refresh")}
          </MenuItem>
          <MenuItem icon={<WeatherSnowflake20Regular />} onClick={() => run(freezeAndReport)}>
            {say("pane.freeze")}
          </MenuItem>
          <MenuItem icon={<WeatherSunny20Regular />} onClick={() => run(thawAndReport)}>
            {say("pane.thaw")}
          </MenuItem>
          <MenuItem icon={<Wrench20Regular />} onClick={() => run(healAndReport)}>
            {say("pane.heal")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
