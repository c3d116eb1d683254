import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { PLACES, placeOf, statusOfPlace, type Place } from "../../desk/draft/places";
import { usePane } from "../parts/context";
import { useSharedStyles } from "../parts/styles";
import { places } from "./places";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    justifyContent: "space-between",
    minWidth: 0,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  tab: {
    ...typographyStyles.body1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `3px solid transparent`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  here: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  dot: {
    display: "inline-block",
    width: "6px",
    height: "6px",
    borderRadius: tokens.borderRadiusCircular,
    marginInlineStart: "3px",
    verticalAlign: "super",
    backgroundColor: tokens.colorNeutralForeground3,
    forcedColorAdjust: "none",
  },
  wrong: { backgroundColor: tokens.colorStatusDangerForeground1 },
});

/** Id of the part of the pane that a tab shows. */
export const PLACE_PANEL = "place-panel";

/**
 * The places of the assessment, always in sight, with a mark where something is missing or wrong. One stop of the Tab key, as
 * tabs have it: arrows go from tab to tab, Enter opens one.
 */
export function PlaceTabs() {
  const { say, draft, dispatch } = usePane();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const here = placeOf(draft.step);
  const move = (event: KeyboardEvent) => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const goals: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    tabs[Math.min(Math.max(goal, 0), tabs.length - 1)]?.focus();
  };
  return (
    <nav aria-label={say("nav.label")}>
      <div ref={list} role="tablist" aria-label={say("nav.label")} className={styles.tabs} onKeyDown={move}>
        {PLACES.map((place) => (
          <button
            key={place}
            type="button"
            role="tab"
            id={`tab-${place}`}
            aria-selected={place === here}
            aria-controls={PLACE_PANEL}
            tabIndex={place === here ? 0 : -1}
            className={mergeClasses(styles.tab, place === here && styles.here)}
            onClick={() => dispatch({ type: "went", step: place })}
          >
            {say(places[place].title)}
            <Status place={place} />
          </button>
        ))}
      </div>
    </nav>
  );
}

function Status({ place }: { readonly place: Place }) {
  const { say, pack, draft, open } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { missing, wrong, reason, expired } = statusOfPlace(place, pack, draft, open);
  const said = [
    wrong > 0 ? say("nav.wrong", { n: wrong }) : "",
    missing > 0 ? say("nav.open", { n: missing }) : "",
    reason > 0 ? say("rating.reasons", { n: reason }) : "",
    expired > 0 ? say("rating.expired", { n: expired }) : "",
  ].filter((text) => text !== "");
  if (said.length === 0) return null;
  return (
    <>
      <span aria-hidden className={mergeClasses(styles.dot, wrong > 0 && styles.wrong)} />
      <span className={shared.hidden}>{` (${said.join(", ")})`}</span>
    </>
  );
}
