import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  ChevronDown16Regular,
  Circle16Regular,
  Clock16Regular,
  Comment16Regular,
  ErrorCircle16Filled,
} from "@fluentui/react-icons";
import { SECTION, statusOf, stepsOf, type StepId } from "../../desk/draft/walk";
import { usePane } from "../parts/context";
import { stepTitle } from "../parts/step-title";

const useStyles = makeStyles({
  trigger: {
    width: "100%",
    justifyContent: "space-between",
    maxWidth: "none",
    minWidth: 0,
    textAlign: "start",
  },
  popover: { maxWidth: "min(94vw, 360px)" },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

function useStatus(step: StepId): { readonly text: string; readonly icon: React.JSX.Element } {
  const { say, pack, draft, open } = usePane();
  const styles = useStyles();
  const { missing, wrong, reason, expired } = statusOf(step, pack, draft, open);
  if (wrong > 0) {
    return { text: say("nav.wrong", { n: wrong }), icon: <ErrorCircle16Filled className={styles.wrong} /> };
  }
  if (missing > 0) return { text: say("nav.open", { n: missing }), icon: <Circle16Regular /> };
  if (reason > 0) return { text: say("rating.reasons", { n: reason }), icon: <Comment16Regular /> };
  if (expired > 0) return { text: say("rating.expired", { n: expired }), icon: <Clock16Regular /> };
  const graded = step.startsWith(SECTION) || step === "issuer";
  return graded
    ? { text: say("nav.done"), icon: <CheckmarkCircle16Filled className={styles.done} /> }
    : { text: "", icon: <span aria-hidden /> };
}

/** The way to every step, with what is missing on each. */
export function StepNav() {
  const { say, pack, draft, language } = usePane();
  const styles = useStyles();
  const steps = stepsOf(pack, draft.second !== undefined);
  const index = Math.max(0, steps.indexOf(draft.step));
  const place = say("nav.step", { n: index + 1, total: steps.length });
  return (
    <nav aria-label={say("nav.label")}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.trigger}
            size="small"
            appearance="secondary"
            iconPosition="after"
            icon={<ChevronDown16Regular />}
            title={say("nav.choose")}
          >
            {`${place} · ${stepTitle(draft.step, pack, language)}`}
          </Button>
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            {steps.map((step) => (
              <StepEntry key={step} step={step} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ProgressBar value={(index + 1) / steps.length} thickness="medium" aria-label={place} />
    </nav>
  );
}

function StepEntry({ step }: { readonly step: StepId }) {
  const { pack, draft, language, dispatch } = usePane();
  const { text, icon } = useStatus(step);
  return (
    <MenuItem
      icon={icon}
      secondaryContent={text}
      aria-current={draft.step === step ? "step" : undefined}
      onClick={() => dispatch({ type: "went", step })}
    >
      {stepTitle(step, pack, language)}
    </MenuItem>
  );
}
