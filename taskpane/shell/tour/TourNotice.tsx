import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Say } from "../../../desk/words";

/** Says that the tour waits for an assessment: it shows what is there, not pictures of it. */
export function TourNotice({ say, onEnd }: { readonly say: Say; readonly onEnd: () => void }) {
  return (
    <MessageBar layout="multiline" role="status">
      <MessageBarBody>{say("tour.waits")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onEnd}>
          {say("tour.skip")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
