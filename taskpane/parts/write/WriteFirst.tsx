import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../context";

/** Says that the assessment's own sheet comes first, and leads to where it is written. */
export function WriteFirst({ text }: { readonly text: string }) {
  const { say, dispatch } = usePane();
  return (
    <MessageBar layout="multiline" intent="warning">
      <MessageBarBody>
        {text}{" "}
        <Link as="button" onClick={() => dispatch({ type: "went", step: "write" })}>
          {say("step.write")}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
