import { Later, type Language, type Problem } from "../src";
import { chinese, type Chinese } from "./chinese";
import { scaleTitle } from "./scale-title";
import { spokenLanguage } from "./spoken";

const words = new Later<Chinese>(chinese);

/** Names an argument, or a place in one, in the language that is spoken; what is no argument stays as it is. */
export function argumentLabel(at: string): string {
  return spokenLanguage() === "zh" ? words.value.argument(at) : at;
}

const SCALES: readonly string[] = ["scale", "firstScale", "secondScale"];
const PROSE: readonly string[] = ["received", "expected", "reason"];

/** Puts the words of a problem's facts into the language in which it is said. */
export function inWords(
  problem: Problem,
  language: Language,
  labels: (id: string) => string = argumentLabel,
): Problem {
  if (language !== "zh") return problem;
  const facts = Object.entries(problem.facts).map(([name, fact]): [string, Problem["facts"][string]] => {
    if (fact === Infinity) return [name, "不限"];
    if (typeof fact === "string") {
      if (SCALES.includes(name)) return [name, scaleTitle(fact)];
      return [name, PROSE.includes(name) ? words.value.phrase(fact) : fact];
    }
    if (!Array.isArray(fact) || name !== "allowed") return [name, fact];
    const texts = fact.map(String);
    if (problem.code === "scale-open" || problem.code === "unknown-rating")
      return [name, texts.map((id) => withTitle(id))];
    return [name, texts.map(problem.code === "unknown-item" ? labels : words.value.wordLabel)];
  });
  return { ...problem, facts: Object.fromEntries(facts) };
}

function withTitle(id: string): string {
  const title = scaleTitle(id);
  return title === id ? id : `${title}（${id}）`;
}
