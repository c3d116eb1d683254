import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "../../../src";
import { wordPlaceLabel } from "../../../desk/draft/word-labels";
import { LISTS } from "../../../desk/draft/words";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";

interface Props {
  readonly place: string;
  readonly rows?: number;
  /** Whether it takes the focus when it appears. */
  readonly focused?: boolean;
}

/** What the analyst says in a place, in the pane's language and, where that is wanted, in the other one beside it. */
export function WordField({ place, rows = 3, focused = false }: Props) {
  const { say, language, pack, draft } = usePane();
  const shared = useSharedStyles();
  const other: Language = language === "en" ? "zh" : "en";
  const [asked, setAsked] = useState(false);
  const both = asked || (draft.words?.[place]?.[other] ?? "") !== "";
  const label = wordPlaceLabel(pack, place, language);
  return (
    <div className={shared.tight}>
      <Text {...{ place, rows, focused, label }} language={language} />
      {both ? (
        <Text
          {...{ place, rows }}
          focused={asked}
          label={say("words.otherLabel", { place: label })}
          language={other}
        />
      ) : (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-label={say("words.otherLabel", { place: label })}
            onClick={() => setAsked(true)}
          >
            {say("words.other")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface TextProps extends Required<Props> {
  readonly label: string;
  readonly language: Language;
}

function Text({ place, rows, focused, label, language }: TextProps) {
  const { say, draft, dispatch } = usePane();
  return (
    <Field label={label} {...(LISTS.includes(place) ? { hint: say("words.lines") } : {})}>
      <Textarea
        value={draft.words?.[place]?.[language] ?? ""}
        rows={rows}
        resize="vertical"
        lang={language === "zh" ? "zh-CN" : "en"}
        autoFocus={focused}
        onChange={(_event, data) => dispatch({ type: "said", place, language, text: data.value })}
      />
    </Field>
  );
}
