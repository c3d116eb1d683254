import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { PLACES, placeOf, statusOfPlace, type Place } from "../../desk/draft/places";
import { usePane } from "../parts/context";
import { useSharedStyles } from "../parts/styles";
import { places } from "./places";

const useStyles = makeStyles({
  tabs: {
    minWidth: 0,
    justifyContent: "space-between",
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  tab: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, flexShrink: 1 },
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

/** The places of the assessment, always in sight, with a mark where something is missing or wrong. */
export function PlaceTabs() {
  const { say, draft, dispatch } = usePane();
  const styles = useStyles();
  const here = placeOf(draft.step);
  return (
    <nav aria-label={say("nav.label")}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={here}
        onTabSelect={(_event, { value }) => dispatch({ type: "went", step: value as Place })}
      >
        {PLACES.map((place) => (
          <Tab key={place} value={place} className={styles.tab}>
            {say(places[place].title)}
            <Status place={place} />
          </Tab>
        ))}
      </TabList>
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
