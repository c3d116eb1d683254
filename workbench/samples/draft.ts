import type { Language } from "../../src";
import type { Answer, Draft } from "../../taskpane";
import { addressOf } from "./figures-sheet";
import type { Sample } from "./sample";

/** Makes the pane's own record of a sample's assessment, in one language. */
export function draftOf({ assessment, figures }: Sample, language: Language): Draft {
  const answers = Object.entries(assessment.replies).map(([id, reply]): [string, Answer] => {
    const link = reply.origin ? { link: addressOf(figures, reply.origin, language) } : {};
    const own = language === "zh" && reply.chinese !== undefined ? { value: reply.chinese } : {};
    return [
      id,
      {
        ...reply.answer,
        ...own,
        evidence: { document: reply.evidence[language], page: "", date: "" },
        ...link,
      },
    ];
  });
  return {
    id: assessment.id,
    method: assessment.method,
    issuer: {
      name: assessment.issuer[language],
      date: assessment.date,
      analyst: "",
      sources: assessment.sources.map((text) => text[language]).join("\n"),
      ...(assessment.year === undefined ? {} : { year: assessment.year }),
    },
    outlook: assessment.outlook,
    mapping: assessment.mapping ?? "",
    answers: Object.fromEntries(answers),
    modes: assessment.modes ?? {},
    ...(assessment.words === undefined ? {} : { words: assessment.words }),
    step: assessment.step,
  };
}
