import { findEnterable, labelOf, type Section } from "../../src";
import { citeText } from "../../desk/draft/cite";
import { activeIds, beneath, standInFor } from "../../desk/draft/structure";
import { ItemCard } from "../parts/items/ItemCard";
import { usePane } from "../parts/context";
import { useSharedStyles } from "../parts/styles";

/** One section of the walk: its grids, without those that a grade entered directly makes needless. */
export function SectionStep({ section }: { readonly section: Section }) {
  const { say, language, pack, draft } = usePane();
  const shared = useSharedStyles();
  const active = activeIds(pack, draft.modes);
  const members = section.members.flatMap((id) => {
    const member = active.has(id) ? findEnterable(pack, id) : undefined;
    return member === undefined ? [] : [member];
  });
  const nested = (id: string) =>
    members.some((member) => member.kind === "grade" && beneath(pack, member).some((part) => part.id === id));
  const first = section.members[0];
  const standIn = first === undefined ? undefined : standInFor(pack, first, draft.modes);
  return (
    <>
      {section.help === undefined ? null : <p className={shared.help}>{section.help[language]}</p>}
      <p className={shared.small}>{say("section.source", { cite: citeText(section.cite, language) })}</p>
      {members.length === 0 && standIn !== undefined ? (
        <p className={shared.help}>{say("section.given", { item: labelOf(pack, standIn.id)[language] })}</p>
      ) : null}
      {members.map((member) => (
        <ItemCard key={member.id} member={member} nested={nested(member.id)} />
      ))}
    </>
  );
}
