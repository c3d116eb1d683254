import { labelled } from "../../../src";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { shownAt, type LinkNews } from "./news";

/** Says what linked cells or the statement now say, in a sentence for each year that differs. */
export function NewsText({ news }: { readonly news: LinkNews }) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  if (news.kind === "gone")
    return <span className={shared.small}>{say("links.gone", { address: news.address ?? "" })}</span>;
  if (news.kind === "unread") {
    const why = say(news.failure.key, news.failure.facts);
    return <span className={shared.small}>{say("links.unread", { why })}</span>;
  }
  const show = (text: string) =>
    text.trim() === "" ? say("back.blank") : shownAt(pack, news.place, text, language);
  return (
    <>
      {news.changes.map(({ column, was, now }) => (
        <span key={column} className={shared.small}>
          {column === "value" ? "" : labelled(language, column, "")}
          {say(news.address === null ? "links.statementNow" : "links.cellNow", {
            was: show(was),
            now: show(now),
          })}
        </span>
      ))}
    </>
  );
}
