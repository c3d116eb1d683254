import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import { isAskedOf, type IssueRules } from "../../../../src";
import type { Bond } from "../../../../desk/draft/bond/bond";
import { bondDuties } from "../../../../desk/draft/duties";
import { citeText } from "../../../../desk/draft/cite";
import { BasisBadge } from "../../../parts/items/BasisBadge";
import { usePane } from "../../../parts/context";
import { useSharedStyles } from "../../../parts/styles";
import { BondResult } from "./BondResult";
import { CollateralList } from "./CollateralList";
import { FactFields } from "./FactFields";
import { GuaranteeList } from "./GuaranteeList";
import type { ChangeBond, PartProps } from "../../../../desk/draft/bond/part";
import { rulesFor, rulesOf } from "../../../../desk/draft/bond/rate-bond";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& > *": { minWidth: 0 },
  },
  // The longest option must not widen a field beyond the pane.
  narrow: { "& .fui-Select, & select, & .fui-Input, & input": { minWidth: 0, maxWidth: "100%" } },
});

/** One bond: name, class and terms, what enhances it, and the rating that follows. */
export function BondCard({ bond, index }: { readonly bond: Bond; readonly index: number }) {
  const { say, pack, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const headingId = useId();
  const rules = rulesOf(pack, bond);
  const title = bond.name.trim() === "" ? say("bond.unnamed", { n: index + 1 }) : bond.name;
  const change: ChangeBond = (part, typed) =>
    dispatch({
      type: "bond-changed",
      bond: bond.id,
      change: part,
      ...(typed === undefined ? {} : { typed }),
    });
  return (
    <section className={mergeClasses(shared.card, styles.narrow)} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 id={headingId} className={mergeClasses(shared.subheading, styles.title)}>
          {title}
        </h3>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={say("bond.remove", { bond: title })}
          onClick={() => dispatch({ type: "bond-removed", bond: bond.id })}
        />
      </div>
      <Field label={say("bond.name")}>
        <Input
          value={bond.name}
          // A bond that was just added is named first.
          autoFocus={bond.name === "" && bond.issueClass === ""}
          onChange={(_event, data) => change({ name: data.value }, "name")}
        />
      </Field>
      <FactFields bond={bond} change={change} />
      {rules === null ? null : (
        <>
          <ClassChoice {...{ bond, change, rules }} />
          <div className={styles.fields}>
            <Terms {...{ bond, change, rules }} />
          </div>
          <GuaranteeList bond={bond} change={change} />
          <CollateralList bond={bond} change={change} />
          <RulesChoice {...{ bond, change, rules }} />
          <Duties {...{ bond, change, rules }} />
        </>
      )}
      <BondResult bond={bond} />
    </section>
  );
}

interface ChoiceProps extends PartProps {
  readonly rules: IssueRules;
}

function ClassChoice({ bond, change, rules }: ChoiceProps) {
  const { say, language } = usePane();
  const shared = useSharedStyles();
  const chosen = rules.classes.find(({ id }) => id === bond.issueClass);
  const known = [...rules.classes, ...rules.exempt].some(({ id }) => id === bond.issueClass);
  return (
    <>
      <Field label={say("bond.class")}>
        <Select value={bond.issueClass} onChange={(_event, data) => change({ issueClass: data.value })}>
          <option value="">{say("bond.choose")}</option>
          {rules.classes.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[language]}
            </option>
          ))}
          {rules.exempt.length === 0 ? null : (
            <optgroup label={say("bond.exempt")}>
              {rules.exempt.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label[language]}
                </option>
              ))}
            </optgroup>
          )}
          {known || bond.issueClass === "" ? null : (
            <option value={bond.issueClass}>{bond.issueClass}</option>
          )}
        </Select>
      </Field>
      {chosen === undefined ? null : (
        <div className={shared.tight}>
          <p className={shared.help}>{chosen.rule[language]}</p>
          <div className={shared.row}>
            <span className={shared.small}>
              {say("item.cite", { cite: citeText(chosen.cite, language) })}
            </span>
            <BasisBadge basis={chosen.basis} />
          </div>
        </div>
      )}
    </>
  );
}

function Terms({ bond, change, rules }: ChoiceProps): ReactNode {
  const { say, language } = usePane();
  const issueClass = rules.classes.find(({ id }) => id === bond.issueClass);
  const asked = rules.terms.filter(
    (term) => issueClass === undefined || isAskedOf(term, issueClass) || (bond.terms[term.id] ?? "") !== "",
  );
  return (
    <>
      <Field label={say("bond.maturity")}>
        <Input
          inputMode="decimal"
          value={bond.maturity}
          onChange={(_event, data) => change({ maturity: data.value }, "maturity")}
        />
      </Field>
      <Field label={say("bond.ranking")}>
        <Select
          value={bond.ranking}
          onChange={(_event, data) => change({ ranking: data.value as Bond["ranking"] })}
        >
          <option value="">{say("bond.byClass")}</option>
          <option value="senior">{say("bond.senior")}</option>
          <option value="subordinated">{say("bond.subordinated")}</option>
        </Select>
      </Field>
      <Field label={say("bond.deferral")}>
        <Select
          value={bond.deferral}
          onChange={(_event, data) => change({ deferral: data.value as Bond["deferral"] })}
        >
          <option value="">{say("bond.byClass")}</option>
          <option value="yes">{say("check.yes")}</option>
          <option value="no">{say("check.no")}</option>
        </Select>
      </Field>
      {asked.map((term) => (
        <Field key={term.id} label={term.label[language]}>
          <Select
            value={bond.terms[term.id] ?? ""}
            onChange={(_event, data) => change({ terms: { ...bond.terms, [term.id]: data.value } })}
          >
            <option value="">{say("bond.notStated")}</option>
            {term.words.map(({ value, label }) => (
              <option key={value} value={value}>
                {label[language]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </>
  );
}

/** What the process asks for each bond, stated with the bond. */
function Duties({ bond, change }: ChoiceProps) {
  const { say, language, pack } = usePane();
  return bondDuties(pack).map(({ id, label, rule }) => (
    <Field key={id} label={label[language]} hint={rule[language]}>
      <Select
        value={bond.duties?.[id] ?? ""}
        onChange={(_event, data) => change({ duties: { ...bond.duties, [id]: data.value } })}
      >
        <option value="">{say("check.choose")}</option>
        <option value="yes">{say("check.yes")}</option>
        <option value="no">{say("check.no")}</option>
        <option value="not applicable">{say("check.notApplicable")}</option>
      </Select>
    </Field>
  ));
}

function RulesChoice({ bond, change, rules }: ChoiceProps) {
  const { say, language, pack } = usePane();
  const shared = useSharedStyles();
  return (
    <div className={shared.tight}>
      <Field label={say("bond.rules")}>
        <Select value={rules.id} onChange={(_event, data) => change({ rules: data.value })}>
          {rulesFor(pack).map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </Select>
      </Field>
      {bond.guarantees.length === 0 ? null : (
        <Field label={say("bond.policy")}>
          <Select
            value={bond.policy === "" ? "floor" : bond.policy}
            onChange={(_event, data) => change({ policy: data.value as Bond["policy"] })}
          >
            <option value="floor">{say("bond.floor")}</option>
            <option value="literal">{say("bond.literal")}</option>
          </Select>
        </Field>
      )}
    </div>
  );
}
