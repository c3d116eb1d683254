import type { Among } from "../../kind";
import { isOneOf, whereThere, type Column, type Written } from "./columns";
import { numberRef, type Op } from "./score";

/** Tells whether any id came to one of the positions that count. */
function isAny(all: readonly Among[], written: Written): string {
  const parts = all.flatMap(({ of, at }) => {
    const positions = at.flatMap((counts, position) => (counts && position > 0 ? [position] : []));
    return positions.length === 0 ? [] : [isOneOf(written.ref(of), positions.map(String))];
  });
  return parts.length === 0 ? "FALSE" : parts.join(" OR ");
}

/** The worse of two scores where a position calls for it. */
export function worse({ id, of, other, when }: Op<"worse">, written: Written): Column {
  const [usual, near] = [numberRef(of, written), numberRef(other, written)];
  const sql = `CASE WHEN (${isAny(when, written)}) AND ${near} > ${usual} THEN ${near} ELSE ${usual} END`;
  return { name: id, sql };
}

/** A score raised to what its weakest links ask for: NULL asks for nothing. */
export function raise({ id, of, links, most }: Op<"raise">, written: Written): Column {
  const { speech } = written;
  const score = numberRef(of, written);
  const asked = links.map((link) => {
    const least = link.least
      .slice(1)
      .map((one) => (one === -Infinity ? "NULL" : speech.number(Math.min(one, most))));
    return speech.pick(least, "double", written.ref(link.of));
  });
  return { name: id, sql: whereThere([score], `GREATEST(${[score, ...asked].join(", ")})`) };
}

/** A rating held at the lines in force; no rating where a line looks at nothing. */
export function under({ id, of, lines }: Op<"under">, says: string, written: Written): void {
  const { speech } = written;
  const drawn = lines.map((line, index) => {
    const best = speech.pick(line.ranks.slice(1).map(String), "integer", written.ref(line.of));
    const sql =
      line.unless.length === 0 ? best : `CASE WHEN ${isAny(line.unless, written)} THEN 0 ELSE ${best} END`;
    return { name: `${id} line ${index + 1}`, sql };
  });
  written.add(`${id} lines`, `${says}: the best rank that each line allows, 0 for any`, drawn);
  const all = [of, ...drawn.map(({ name }) => name)].map((name) => written.ref(name));
  written.add(id, `${says}: no better than its lines`, [
    { name: id, sql: whereThere(all, `GREATEST(${all.join(", ")})`) },
  ]);
}
