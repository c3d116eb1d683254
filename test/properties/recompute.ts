/**
 * Rates a subject from a pack's text alone: nothing of `src/assess`, and nothing of the readers. What comes in is already
 * a value in the item's unit, a grade, an option, a number of notches or a symbol.
 */
import type { MeasuredItem, Pack, ScoreStep, Step } from "../../src/pack";

type Subject = Readonly<Record<string, unknown>>;
interface Result {
  readonly word?: string;
  readonly score?: number;
  /** 0 is the best symbol. */
  readonly rank?: number;
  readonly lines?: readonly { readonly rank: number; readonly liftedBy: readonly string[] }[];
  readonly ceiling?: number;
}

const nine = (value: number) => Math.round(value * 1e9) / 1e9;

interface Banded {
  readonly grade: string;
  readonly score: number;
  readonly from?: number;
  readonly to?: number;
}

/** Every edge belongs to the better side: the first band, best first, that a value is within. */
function banded(bands: readonly Banded[], value: number, factor = 1): Banded {
  const within = (one: Banded) =>
    nine(value) >= nine((one.from ?? -Infinity) * factor) &&
    nine(value) <= nine((one.to ?? Infinity) * factor);
  const found = bands.find(within);
  if (found === undefined) throw new Error(`no band has ${value}`);
  return found;
}

export function recompute(pack: Pack, symbols: readonly string[], subject: Subject): string {
  const known = new Map<string, Result>();
  const rankOf = (symbol: string) => symbols.findIndex((one) => one.toLowerCase() === symbol.toLowerCase());
  const last = symbols.length - (symbols.at(-1) === "D" ? 2 : 1);
  const judge = (rank: number, notches: number) =>
    Math.min(Math.max(rank - notches, 0), Math.max(last, rank), symbols.length - 1);
  const at = (id: string): Result => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const step = pack.steps.find((one) => one.id === id);
    const result = step === undefined ? item(id) : lined(step, own(step));
    known.set(id, result);
    return result;
  };

  function item(id: string): Result {
    const one = pack.items.find((candidate) => candidate.id === id);
    const given = subject[id];
    switch (one?.kind) {
      case "judged":
        return { word: String(given), score: one.levels.find(({ grade }) => grade === given)?.score ?? NaN };
      case "measured":
        return one.unmeasured?.some(({ grade }) => grade === given) === true
          ? { word: String(given), score: one.unmeasured.find(({ grade }) => grade === given)?.score ?? NaN }
          : measured(one, Number(given));
      case "choice":
        return { word: String(given) };
      case "rating":
        return { rank: rankOf(String(given)) };
      case "markets": {
        const parts = [...String(given).matchAll(/\w+ (\S+) (\d+)%/g)];
        const mean = parts.reduce(
          (sum, [, symbol = "", share]) => sum + (rankOf(symbol) * Number(share)) / 100,
          0,
        );
        return { rank: Math.ceil(nine(mean)) };
      }
      case "notches":
      case "quantity":
        return { score: given === "never" ? NaN : Number(given) };
      default:
        throw new Error(`${id} is nothing`);
    }
  }

  function measured({ bands, shift, direction }: MeasuredItem, value: number): Result {
    const factor = shift === undefined ? 1 : (shift.factors[at(shift.by).word ?? ""] ?? 1);
    const best = [...bands].sort((a, b) => a.score - b.score);
    const { grade, score } = banded(best, value, direction === "higher" ? factor : 1 / factor);
    return { word: grade, score };
  }

  function mean(parts: ScoreStep["parts"]): number {
    return parts.reduce((sum, { of, weight }) => sum + weight * (at(of).score ?? NaN), 0);
  }

  function score(step: ScoreStep): Result {
    const near = step.nearDefault;
    const isNear = near?.when.some((one) => one.at.includes(at(one.of).word ?? "")) === true;
    const means = [mean(step.parts), ...(isNear ? [mean(near.parts)] : [])];
    const sum =
      Math.max(...means) + (step.adjustments ?? []).reduce((all, { of }) => all + (at(of).score ?? NaN), 0);
    const links = (step.weakest ?? []).map(({ of, least }) => least[at(of).word ?? ""] ?? -Infinity);
    return { score: Math.min(Math.max(nine(sum), step.limits[0], ...links), step.limits[1]) };
  }

  function linear(step: Extract<Step, { kind: "linear" }>): Result {
    const valueOf = (id: string) => {
      const one = pack.items.find((candidate) => candidate.id === id);
      const percent = one?.kind === "quantity" && one.unit.kind === "fraction" ? 100 : 1;
      return Number(subject[id]) * percent;
    };
    const terms = step.terms.map(({ of, transform: how, coefficient }) => {
      const value = valueOf(of);
      switch (how.kind) {
        case "ln":
          return coefficient * Math.log(value);
        case "truncated":
          return coefficient * Math.min(Math.max(value, how.from), how.to);
        case "half-life":
          return Number.isNaN(value) ? 0 : coefficient * 2 ** (-value / how.years);
        case "reserve-currency":
          return value === 0 ? 0 : coefficient * (Math.log(value) + valueOf(how.constant));
        case "reserves-months": {
          const reserve = step.terms.find((term) => term.of === how.unless)?.transform;
          const share = valueOf(how.unless);
          const constant = reserve?.kind === "reserve-currency" ? valueOf(reserve.constant) : 0;
          return share > 0 && Math.log(share) + constant > 0 ? 0 : coefficient * value;
        }
        default:
          return coefficient * value;
      }
    });
    return { score: nine(terms.reduce((sum, term) => sum + term, step.intercept)) };
  }

  function own(step: Step): Result {
    const base = () => at("of" in step ? step.of : "").rank ?? NaN;
    switch (step.kind) {
      case "score":
        return score(step);
      case "linear":
        return linear(step);
      case "grade": {
        const given = step.enterable ? subject[step.id] : undefined;
        const found =
          given === undefined
            ? banded(step.bands, at(step.of).score ?? NaN)
            : step.bands.find(({ grade }) => grade === given);
        return { word: found?.grade ?? "", score: found?.score ?? NaN };
      }
      case "rate":
        return { rank: rankOf(banded(step.bands, at(step.of).score ?? NaN).grade) };
      case "matrix": {
        const words = (id: string): readonly string[] => {
          const one = pack.steps.find((candidate) => candidate.id === id);
          return one?.kind === "grade" ? one.bands.map(({ grade }) => grade) : [];
        };
        const [row, column] = [step.row, step.column].map((id) => words(id).indexOf(at(id).word ?? ""));
        return { rank: rankOf(step.cells[row ?? 0]?.[column ?? 0] ?? "") };
      }
      case "notch": {
        const sum = step.by.reduce((all, id) => all + (at(id).score ?? NaN), 0);
        const floor = step.floor === undefined ? Infinity : rankOf(step.floor);
        const moved = judge(base(), Math.min(Math.max(sum, step.limits[0]), step.limits[1]));
        const held = sum === 0 ? moved : Math.min(moved, Math.max(floor, base()));
        return { rank: Math.max(held, step.within === undefined ? 0 : (at(step.within).ceiling ?? 0)) };
      }
      case "cap": {
        const symbol = step.caps[at(step.by).word ?? ""] ?? "none";
        return { rank: symbol === "none" ? base() : Math.max(base(), rankOf(symbol)) };
      }
      case "support": {
        const lifts = step.providers.map(({ rating, strength }) => {
          const uplift = step.table[at(strength).word ?? ""] ?? 0;
          const most = Math.max(base() - (uplift === 0 ? base() : (at(rating).rank ?? NaN)), 0);
          return Math.min(uplift === "equalise" ? Infinity : uplift, most);
        });
        return { rank: base() - Math.max(0, ...lifts) };
      }
      case "sovereign": {
        const part = step.rules[at(step.by).word ?? ""];
        if (part === undefined || part.mode === "none") return { rank: base() };
        const line = Math.max((at(part.sovereign).rank ?? NaN) - part.uplift, 0);
        const gap = Math.max(line - base(), 0);
        return part.mode === "ceiling"
          ? { rank: base() + gap, ceiling: line }
          : { rank: judge(base(), -Math.ceil(gap / 2)) };
      }
      case "issuer":
        return { rank: base() };
    }
  }

  /** A line drawn anywhere holds from there on, until a support that it names lifts it. */
  function lined(step: Step, result: Result): Result {
    if (result.rank === undefined) return result;
    const strengths =
      step.kind === "support" ? step.providers.map(({ strength }) => at(strength).word ?? "") : [];
    const before = ("of" in step ? (at(step.of).lines ?? []) : []).filter(
      ({ liftedBy }) => !liftedBy.some((strength) => strengths.includes(strength)),
    );
    const stated = "lines" in step ? (step.lines ?? []) : [];
    const cap =
      step.kind === "cap" && step.holds
        ? [{ of: step.by, caps: step.caps, liftedBy: step.holds.liftedBy }]
        : [];
    const drawn = [...stated, ...cap].flatMap(({ of, caps, liftedBy = [] }) => {
      const symbol = caps[at(of).word ?? ""] ?? "none";
      return symbol === "none" ? [] : [{ rank: rankOf(symbol), liftedBy }];
    });
    const lines = [...before, ...drawn];
    return { ...result, lines, rank: Math.max(result.rank, ...lines.map(({ rank }) => rank)) };
  }

  return symbols[at(pack.outputs.final).rank ?? -1] ?? "none";
}
