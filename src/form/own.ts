import type { Pack, Source } from "../pack";
import type { Citation } from "../trace";

/** Where a part of a methodology stands of which nothing else is said: in the methodology itself. */
export function ownCite(method: string, part: string): Citation {
  return { source: method, at: part === "" ? "§" : `§ ${part}` };
}

/** The document that a methodology of one's own is itself. */
export function ownSource({
  id,
  title,
  publisher,
  published,
}: Pick<Pack, "id" | "title" | "publisher" | "published">): Source {
  return { key: id, title, publisher, date: published };
}
