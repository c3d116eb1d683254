import type { Text } from "../language";
import type { Basis, Citation } from "../trace";
import { isSame, said } from "./cell";
import { DOCUMENT, NAME, words } from "./codec";
import { text, type Member, type RowReader } from "./member";

/** Whose numbers are, and where a rule stands, in the cells of a row. */

export const WHOSE = words<Basis["basis"]>({
  published: { en: "published", zh: "公布", also: ["已公布", "发布机构公布"] },
  house: { en: "house", zh: "自设", also: ["自设参数", "notchbook"] },
  own: { en: "own", zh: "本机构", also: ["自有", "本机构自定", "ours"] },
});

/** A place in a document; blank it is the owner's, or the methodology's own. */
export function citeIn(document: string, place: string, usual: "cite" | "stated" = "cite"): Member<Citation> {
  return {
    write(value, to) {
      const blank = to[usual];
      if (isSame(value, blank)) return;
      if (value.source !== blank?.source) to.put(document, value.source);
      to.put(place, value.at);
    },
    read(from, path) {
      const blank = from[usual];
      const source = from.take(document, DOCUMENT, `${path}.source`) ?? blank?.source;
      const at = from.take(place, NAME, `${path}.at`) ?? blank?.at;
      from.note(path, document);
      return source === undefined || at === undefined ? undefined : { source, at };
    },
  };
}

export const CITE = citeIn("document", "place");

/** Whose numbers are; blank they are the owner's, or whose the methodology says that they usually are. */
export function basisIn(id: string): Member<Basis> {
  const reasons = text(`${id}Reason`);
  const cites = citeIn(`${id}Document`, `${id}Place`, "stated");
  return {
    write(value, to) {
      if (isSame(value, to.basis)) return;
      to.put(id, WHOSE.write(value.basis, to));
      if (value.basis === "published") cites.write(value.cite, to);
      else if (value.reason !== undefined) reasons.write(value.reason, to);
    },
    read(from, path) {
      const stated = from.take(id, WHOSE, `${path}.basis`);
      const reason = reasons.read(from, `${path}.reason`) as Text | undefined;
      const isCited = from.has(`${id}Document`) || from.has(`${id}Place`);
      from.note(path, id);
      const whose = stated ?? (reason === undefined ? (isCited ? "published" : null) : "own");
      if (whose === null) return from.basis;
      return ofKind(whose, reason, isCited ? cites.read(from, `${path}.cite`) : from.stated, from, id);
    },
  };
}

function ofKind(
  whose: Basis["basis"],
  reason: Text | undefined,
  cite: unknown,
  from: RowReader,
  id: string,
): unknown {
  if (whose === "published") {
    if (reason !== undefined) from.fault(`${id}Reason.en`, WITH_REASON);
    return { basis: whose, cite };
  }
  if (from.has(`${id}Document`) || from.has(`${id}Place`)) from.fault(`${id}Document`, WITH_DOCUMENT);
  return reason === undefined ? { basis: whose } : { basis: whose, reason };
}

const WITH_REASON = said(
  "a published number stands on its document and takes no reason; say own or house, or leave the reason out",
  "已公布的数值以文件为据，不另填理由；请改填“本机构”或“自设”，或删去理由",
);

const WITH_DOCUMENT = said(
  "a number with a document is published; say published, or leave the document out",
  "有文件依据的数值属已公布；请改填“公布”，或删去文件",
);

export const BASIS = basisIn("whose");
