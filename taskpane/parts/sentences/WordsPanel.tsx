import { saidIn, type WordPlace } from "../../../desk/draft/words";
import type { MessageKey } from "../../../desk/words";
import { usePane } from "../context";
import { Panel } from "../Panel";
import { useSharedStyles } from "../styles";
import { WordField } from "./WordField";

interface Props {
  readonly step: string;
  readonly title: MessageKey;
  readonly places: readonly WordPlace[];
}

/** Places of the analyst's sentences under one heading, which says how many of them are filled. */
export function WordsPanel({ step, title, places }: Props) {
  const { say, language, draft } = usePane();
  const shared = useSharedStyles();
  const filled = places.filter((place) => saidIn(draft, place, language) !== "").length;
  return (
    <Panel locks step={step} title={say(title)} state={`${String(filled)}/${String(places.length)}`}>
      <p className={shared.help}>{say("words.help")}</p>
      {places.map((place) => (
        <WordField key={place} place={place} />
      ))}
    </Panel>
  );
}
