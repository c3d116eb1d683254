import { Button } from "@fluentui/react-components";
import { Comment16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { commentPlace } from "../../../desk/draft/words";
import { wordPlaceLabel } from "../../../desk/draft/word-labels";
import { usePane } from "../context";
import { WordField } from "./WordField";

/** A comment on an item, asked for where it is wanted. */
export function CommentField({ id }: { readonly id: string }) {
  const { say, language, pack, draft } = usePane();
  const [asked, setAsked] = useState(false);
  const place = commentPlace(id);
  if (asked || draft.words?.[place] !== undefined)
    return <WordField place={place} rows={2} focused={asked} />;
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        icon={<Comment16Regular />}
        aria-label={wordPlaceLabel(pack, place, language)}
        onClick={() => setAsked(true)}
      >
        {say("words.comment")}
      </Button>
    </div>
  );
}
