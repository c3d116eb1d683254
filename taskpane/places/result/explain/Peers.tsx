import {
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Draft } from "../../../../desk/draft/draft";
import { MOST_PEERS } from "../../../../desk/draft/peers";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { useSavedPeers } from "../../../parts/use-peers";
import { factorsOf, profileOf, type Profile } from "../../../../desk/explain/peers";
import { Figure, tableText, type FactTable } from "../../../parts/pictures/Figure";
import { ProfileSign, RadarPicture } from "../../../parts/pictures/RadarPicture";

const useStyles = makeStyles({
  key: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  factors: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
});

/** The issuer beside others of the workbook that are rated by the same methodology, factor by factor. */
export function Peers() {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  const saved = useSavedPeers();
  const factors = factorsOf(pack, language);
  const few = factors.length < 3;
  const ready = saved !== null && "peers" in saved ? saved.peers : [];
  if (!few && ready.length > 0) return <Radar peers={ready} />;
  return (
    <section className={shared.card} aria-labelledby="explain-peers">
      <h3 id="explain-peers" className={shared.subheading}>
        {say("peers.title")}
      </h3>
      {few ? (
        <p className={shared.help}>{say("peers.noFactors")}</p>
      ) : saved === null ? (
        <Spinner size="tiny" label={say("start.loading")} />
      ) : "failure" in saved ? (
        <MessageBar layout="multiline" intent="error">
          <MessageBarBody>{say(saved.failure.key, saved.failure.facts)}</MessageBarBody>
        </MessageBar>
      ) : (
        <p className={shared.help}>{say("peers.none")}</p>
      )}
    </section>
  );
}

function Radar({ peers }: { readonly peers: readonly Draft[] }) {
  const { say, language, pack, draft } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    peers.slice(0, MOST_PEERS).map(({ id }) => id),
  );
  const factors = factorsOf(pack, language);
  const beside = peers.filter(({ id }) => chosen.includes(id));
  const named = (profile: Profile): Profile => ({ ...profile, name: profile.name || say("pane.unnamed") });
  const profiles = [draft, ...beside].map((one) => named(profileOf(pack, one, factors, language)));
  const table: FactTable = {
    head: [say("peers.factor"), ...profiles.map(({ name }) => name)],
    rows: factors.map(({ label }, index) => [
      `${String(index + 1)} ${label}`,
      ...profiles.map(({ standings }) => standings[index]?.shown || say("peers.open")),
    ]),
  };
  const toggle = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Figure
      title={say("peers.title")}
      caption={say("peers.help")}
      table={table}
      draw={(width) => (
        <RadarPicture
          profiles={profiles}
          width={width}
          alt={tableText(language, say("peers.title"), table)}
        />
      )}
    >
      <ul className={shared.list}>
        {profiles.map(({ id, name, rating }, index) => (
          <li key={id} className={styles.key}>
            <ProfileSign index={index} />
            <span>{[name, rating].filter((text) => text !== "").join(" · ")}</span>
          </li>
        ))}
      </ul>
      <ol className={styles.factors}>
        {factors.map(({ id, label }) => (
          <li key={id} className={shared.small}>
            {label}
          </li>
        ))}
      </ol>
      <fieldset>
        <legend className={shared.small}>{say("peers.choose", { n: MOST_PEERS })}</legend>
        {peers.map(({ id, issuer }) => (
          <Checkbox
            key={id}
            label={issuer.name || say("pane.unnamed")}
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= MOST_PEERS}
            onChange={(_event, data) => toggle(id, data.checked === true)}
          />
        ))}
      </fieldset>
    </Figure>
  );
}
