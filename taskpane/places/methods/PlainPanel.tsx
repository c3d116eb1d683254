import { Button } from "@fluentui/react-components";
import { useSharedStyles } from "../../parts/styles";
import { valueText } from "../../../desk/draft/shown-value";
import type { MessageKey, Say } from "../../../desk/words";
import {
  inClauses,
  labelled,
  shownWeight,
  withAside,
  type Language,
  type PlainReading,
  type PlainRemark,
  type PlainRole,
  type PlainTaken,
} from "../../../src";
import { CellLink, type Origin } from "./CellLink";

type Read = Extract<PlainReading, { readonly ok: true }>;

interface Props {
  readonly language: Language;
  readonly say: Say;
  readonly read: Read;
  readonly origin: Origin;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

const ROLES: Readonly<Record<PlainRole, MessageKey>> = {
  title: "methods.roleTitle",
  factor: "methods.roleFactor",
  weight: "methods.roleWeight",
  group: "methods.roleGroup",
  definition: "methods.roleDefinition",
  grade: "methods.roleGrade",
  scale: "methods.roleScale",
};

/** What was read from an analyst's own table, cell by cell, before anything is made of it. */
export function PlainPanel({ language, say, read, origin, onTake, onLeave }: Props) {
  const shared = useSharedStyles();
  return (
    <section className={shared.card} aria-label={say("methods.plain", { sheet: origin.sheet })}>
      <h4 className={shared.heading}>{say("methods.plain", { sheet: origin.sheet })}</h4>
      <p className={shared.help}>{say("methods.plainHelp")}</p>
      <ul className={shared.list} aria-label={say("methods.plainParts")}>
        {read.parts.map(({ role, place, text }) => (
          <li key={`${String(place.row)} ${String(place.column)}`}>
            <CellLink {...{ origin, place }} more={[labelled(language, say(ROLES[role]), text)]} />
          </li>
        ))}
      </ul>
      <strong>{say("methods.plainFactors", { n: read.factors.length })}</strong>
      <ul className={shared.list} aria-label={say("methods.plainFactors", { n: read.factors.length })}>
        {read.factors.map((taken) => (
          <li key={taken.factor.label.en}>
            <CellLink {...{ origin }} place={taken.place} more={[taken.factor.label[language]]} />
            <p className={shared.help}>{factorText(taken, read.card.grades, say, language)}</p>
          </li>
        ))}
      </ul>
      <Remarks {...{ language, origin }} title={say("methods.plainPassed")} remarks={read.passedOver} />
      <Remarks {...{ language, origin }} title={say("methods.plainAssumed")} remarks={read.assumed} />
      <div className={shared.row}>
        <Button appearance="primary" onClick={onTake}>
          {say("methods.plainTake")}
        </Button>
        <Button onClick={onLeave}>{say("methods.plainLeave")}</Button>
      </div>
    </section>
  );
}

/** Says of a factor in which group it counts how much, and what each grade asks for. */
function factorText(
  { factor, group, share }: PlainTaken,
  grades: readonly string[],
  say: Say,
  language: Language,
): string {
  const { measure, guidance = [] } = factor;
  const head = `${group[language]} · ${say("methods.plainWeight", { share: shownWeight(share) })}`;
  if (measure === undefined) {
    const words = grades.map((grade, index) =>
      labelled(language, grade, guidance[index]?.[language] ?? grade),
    );
    return `${head} · ${say("methods.plainJudged")} · ${inClauses(language, words)}`;
  }
  const { edges, unit, direction } = measure;
  const [from, below] = direction === "higher" ? ["≥", "<"] : ["≤", ">"];
  const bands = grades.map((grade, index) => {
    const edge = edges[index];
    return edge === undefined
      ? labelled(language, grade, `${below} ${valueText(edges.at(-1) ?? 0, unit, language)}`)
      : labelled(language, grade, `${from} ${valueText(edge, unit, language)}`);
  });
  return `${head} · ${say("methods.plainMeasured")} · ${inClauses(language, bands)}`;
}

function Remarks({
  language,
  origin,
  title,
  remarks,
}: {
  readonly language: Language;
  readonly origin: Origin;
  readonly title: string;
  readonly remarks: readonly PlainRemark[];
}) {
  const shared = useSharedStyles();
  if (remarks.length === 0) return null;
  return (
    <>
      <strong>{title}</strong>
      <ul className={shared.list} aria-label={title}>
        {remarks.map(({ place, text, reason }) => (
          <li key={`${String(place?.row)} ${String(place?.column)} ${reason.en} ${text}`}>
            {place === null ? null : <CellLink {...{ origin, place }} more={[text]} />}
            <p className={shared.help}>
              {place === null && text !== "" ? withAside(language, reason[language], text) : reason[language]}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
