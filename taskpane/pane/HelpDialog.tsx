import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { engineVersion } from "../../src";
import type { Say } from "../i18n";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({ surface: { maxWidth: "min(94vw, 420px)" } });

const paragraphs = [
  "help.what",
  "help.walk",
  "help.units",
  "help.cells",
  "help.badges",
  "help.save",
] as const;

interface Props {
  readonly say: Say;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What an analyst who has read nothing needs to know. */
export function HelpDialog({ say, open, onClose }: Props) {
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <Dialog open={open} onOpenChange={(_event, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.help")}</DialogTitle>
          <DialogContent>
            <div className={shared.stack}>
              {paragraphs.map((key) => (
                <p key={key} className={shared.help}>
                  {say(key)}
                </p>
              ))}
              <p className={shared.small}>{say("help.versions", { engine: engineVersion })}</p>
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
