import { findEnterable, labelOf, type Language, type Pack } from "../../src";
import { say, type MessageKey } from "../words";
import { commentedId, NAME, type WordPlace } from "./words";

const LABELS: Readonly<Record<WordPlace | typeof NAME, MessageKey>> = {
  name: "words.name",
  summary: "words.summary",
  strengths: "words.strengths",
  concerns: "words.concerns",
  support: "words.support",
  outlook: "words.outlook",
  profile: "words.profile",
  business: "words.business",
  industry: "words.industry",
  governance: "words.governance",
  capital: "words.capital",
  finance: "words.finance",
  risks: "words.risks",
  resilience: "words.resilience",
  proceeds: "words.proceeds",
  repayment: "words.repayment",
  enhancement: "words.enhancement",
  terms: "words.terms",
  price: "words.price",
};

function isPlace(place: string): place is keyof typeof LABELS {
  return Object.hasOwn(LABELS, place);
}

/** Names a place of the analyst's words: what it is about, or the factor or item that is commented on. */
export function wordPlaceLabel(pack: Pack, place: string, language: Language): string {
  if (isPlace(place)) return say(language, LABELS[place]);
  const id = commentedId(place);
  const section = pack.sections.find((one) => one.id === id);
  if (id === null || (section === undefined && findEnterable(pack, id) === undefined)) return place;
  const item = section?.title[language] ?? labelOf(pack, id)[language];
  return say(language, "words.commentLabel", { item });
}
