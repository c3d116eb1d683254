import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Link16Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { useLinkNews } from "./context";
import { newsKey, placeLabel, type LinkNews } from "./news";
import { NewsText } from "./NewsText";

const useStyles = makeStyles({
  hint: { alignSelf: "flex-start", minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  card: { backgroundColor: tokens.colorNeutralBackground3 },
  list: {
    maxHeight: "220px",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

/** Id of the heading of the bar. */
const HEADING = "links-news";

/** Says above the step that linked values differ, wherever the step is scrolled to, and leads to the bar. */
export function LinksHint() {
  const { say } = usePane();
  const styles = useStyles();
  const { length } = useShownNews();
  if (length === 0) return null;
  const go = () => {
    const heading = document.getElementById(HEADING);
    heading?.scrollIntoView({ block: "center" });
    heading?.focus();
  };
  return (
    <Button className={styles.hint} size="small" appearance="subtle" icon={<Link16Regular />} onClick={go}>
      {say("links.title", { n: length })}
    </Button>
  );
}

/** What was typed into the statement a moment ago is told where it is typed, not above it as well. */
function useShownNews(): readonly LinkNews[] {
  const { draft } = usePane();
  const { news } = useLinkNews();
  return draft.step === "statement" ? news.filter(({ address }) => address !== null) : news;
}

interface Props {
  /** Called when the last piece of news is dealt with: the focus must go somewhere. */
  readonly onEmpty: () => void;
}

/** Lists what linked cells say now; the analyst takes it, each or all, or keeps what was taken before. */
export function LinksBar({ onEmpty }: Props) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { take, keep } = useLinkNews();
  const news = useShownNews();
  const heading = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  const count = news.length;
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    if (count === 0) onEmpty();
    else heading.current?.focus();
  }, [count, onEmpty]);
  const act = (what: (chosen: readonly LinkNews[]) => void, chosen: readonly LinkNews[]) => {
    acted.current = true;
    what(chosen);
  };
  const changed = news.filter(({ kind }) => kind === "changed");
  return (
    <>
      <Followed />
      {count === 0 ? null : (
        <section className={mergeClasses(shared.card, styles.card)} aria-labelledby={HEADING}>
          <div role="status">
            <h2
              id={HEADING}
              ref={heading}
              tabIndex={-1}
              className={mergeClasses(shared.subheading, shared.goal)}
            >
              {say("links.title", { n: count })}
            </h2>
          </div>
          <ul className={mergeClasses(shared.list, styles.list)}>
            {news.map((one) => {
              const item = placeLabel(pack, one.place, language);
              return (
                <li key={newsKey(one)} className={shared.tight}>
                  <strong>{item}</strong>
                  <NewsText news={one} />
                  {one.address === null || one.kind === "gone" ? null : (
                    <span className={shared.small}>{one.address}</span>
                  )}
                  <div className={shared.row}>
                    {one.kind === "changed" ? (
                      <Button
                        size="small"
                        aria-label={say("links.takeLabel", { item })}
                        onClick={() => act(take, [one])}
                      >
                        {say("links.take")}
                      </Button>
                    ) : null}
                    <Button
                      size="small"
                      aria-label={say("links.keepLabel", { item })}
                      onClick={() => act(keep, [one])}
                    >
                      {say("links.keep")}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
          {count < 2 ? null : (
            <div className={shared.row}>
              {changed.length < 2 ? null : (
                <Button appearance="primary" size="small" onClick={() => act(take, changed)}>
                  {say("links.takeAll", { n: changed.length })}
                </Button>
              )}
              <Button size="small" onClick={() => act(keep, news)}>
                {say("links.keepAll")}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

/** Tells what was taken without asking. */
function Followed() {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { followed, dismissFollowed } = useLinkNews();
  return (
    <div role="status">
      {followed.length === 0 ? null : (
        <div className={mergeClasses(shared.card, styles.card)}>
          <strong>{say("links.followed")}</strong>
          <ul className={mergeClasses(shared.list, styles.list)}>
            {followed.map((one) => (
              <li key={newsKey(one)} className={shared.tight}>
                <span>{placeLabel(pack, one.place, language)}</span>
                <NewsText news={one} />
              </li>
            ))}
          </ul>
          <div className={shared.row}>
            <Button size="small" onClick={dismissFollowed}>
              {say("links.dismiss")}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
