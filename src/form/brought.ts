import type { Brought, PackLibrary } from "../pack";
import { readBondRules } from "./bond-rules";
import { isSame, said } from "../cells";
import { readMappings } from "./mappings";
import { ownCite } from "./own";
import { readReviewRules } from "./review-rules";
import { calledOf, idNamed, rowsIn, type Rowing } from "./rowing";
import { readScales } from "./scale";
import type { TableId } from "./tables";

/** What stands beside a methodology in its form: scales, mappings, rules for bonds and for reviews. */

type List = "scales" | "mappings" | "issueRules" | "reviewRules";

type Part = Readonly<Record<string, unknown>>;

export interface BroughtParts {
  /** What the library lacks. */
  readonly lists: Brought;
  /** Everything that was read, in the order of its rows. */
  readonly read: Readonly<Record<List, readonly Part[]>>;
  /** Leads a path into what was brought to the row that says it. */
  readonly placed: (path: string) => string;
}

/** What was read beside a methodology, before its documents are. */
interface BroughtReading {
  /** The members of the methodology that name something of it, by ids; rules that it brings are its own. */
  readonly named: (said: Part) => Part;
  readonly with: (sources: readonly unknown[]) => BroughtParts;
}

const HEADS: Readonly<Record<List, TableId>> = {
  scales: "scales",
  mappings: "mappings",
  issueRules: "bonds",
  reviewRules: "reviews",
};

/** Reads what stands beside a methodology. What the library has already, word for word, is not brought again. */
export function readBrought(
  { session, blanks }: Rowing,
  id: string,
  date: unknown,
  library: PackLibrary,
): BroughtReading {
  const rowing = (part: string): Rowing => {
    const cite = ownCite(id, part);
    return { session, blanks: { ...blanks, cite, stated: cite } };
  };
  const scales = readScales(rowing("scales"));
  const called = (own: readonly Part[], known: readonly Part[]) => [...own, ...known].map(calledOf);
  const scaleNames = called(scales, library.scales as readonly unknown[] as readonly Part[]);
  const mappings = readMappings(rowing("mappings"), scaleNames, date);
  const mappingNames = called(mappings, library.mappings as readonly unknown[] as readonly Part[]);
  const bonds = readBondRules(rowing("bonds"), scaleNames, mappingNames);
  const reviews = readReviewRules(rowing("reviews"));
  const read = {
    scales,
    mappings,
    issueRules: bonds === null ? [] : [bonds],
    reviewRules: reviews === null ? [] : [reviews],
  };
  const kept = Object.fromEntries(
    (Object.keys(read) as List[]).map((list) => [list, newIn(list, read[list], library, rowing(list))]),
  ) as Record<List, readonly number[]>;
  const lists = Object.fromEntries(
    (Object.keys(read) as List[]).map((list) => [list, kept[list].map((index) => read[list][index])]),
  );
  const placed = (path: string): string => {
    const [list = "", which = "", ...more] = path.split(".");
    if (!Object.hasOwn(read, list) || which === "") return path;
    const row = /^\d+$/.test(which)
      ? kept[list as List][Number(which)]
      : read[list as List].findIndex((part) => part["id"] === which);
    return [list, String(row ?? which), ...more].join(".");
  };
  const rulesIn = (list: "issueRules" | "reviewRules", said: Part): Part => {
    const own = read[list][0];
    const given = said[list] ?? own?.["id"];
    if (given === undefined) return {};
    const known = library[list] as readonly unknown[] as readonly Part[];
    return { [list]: idNamed(given, called(own === undefined ? [] : [own], known)) };
  };
  return {
    named: (said) => ({
      scale: said["scale"] === undefined ? scales[0]?.["id"] : idNamed(said["scale"], scaleNames),
      ...rulesIn("issueRules", said),
      ...rulesIn("reviewRules", said),
      ...(said["shortTerm"] === undefined ? {} : { shortTerm: idNamed(said["shortTerm"], mappingNames) }),
    }),
    with: (sources) => ({ lists: { sources, ...lists }, read, placed }),
  };
}

/** Finds what the library lacks, by rows; another one under an id of the library is at fault. */
function newIn(
  list: List,
  read: readonly Part[],
  library: PackLibrary,
  { session, blanks }: Rowing,
): readonly number[] {
  return read.flatMap((part, index) => {
    const id = String(part["id"]);
    const known = (library[list] as readonly { readonly id: string }[]).find((one) => one.id === id);
    if (known === undefined) return [index];
    if (!isSame(known, part)) {
      const origin = session.origins.get(`${list}.${String(index)}`);
      const [row] = rowsIn({ session, blanks }, HEADS[list]);
      const place = origin?.place ?? { row: 0, column: 0 };
      if (origin === undefined) row?.fault("id", taken(id));
      else session.fault(origin.table, "id", place, taken(id));
    }
    return [];
  });
}

function taken(id: string) {
  return said(
    `the library has "${id}" already, and says otherwise; give this one an id of its own`,
    `库中已有“${id}”且内容不同；请另取编号`,
  );
}
