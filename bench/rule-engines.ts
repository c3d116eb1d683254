import { KEYS, type Issuer } from "./issuers";
import { FIGURES, type Rater } from "./peers";

const names = KEYS.slice(0, 10).map((_, index) => `c${String(index)}`);
const factsOf = (row: Issuer) => Object.fromEntries(names.map((name, index) => [name, Number(row[index])]));
const settle = (value: number) => Math.round(value * 1e9) / 1e9;
const sum = (weights: readonly number[], from: number) =>
  weights.map((weight, index) => `${String(weight)} * c${String(from + index)}`).join(" + ");

/**
 * The releases against which ours is timed. They are no part of this package, and nobody needs them to build or test it:
 * `npm install --no-save NAME@VERSION` puts one beside it for a bench.
 */
const PEERS = { "@gorules/zen-engine": "0.52.1", "json-rules-engine": "7.3.1" } as const;

/** Loads a peer; null, and says how to have it, where it is not there. */
async function peer<T>(name: keyof typeof PEERS): Promise<T | null> {
  try {
    return (await import(/* @vite-ignore */ name)) as T;
  } catch {
    console.log(`${name} was not timed: npm install --no-save ${name}@${PEERS[name]}`);
    return null;
  }
}

interface Zen {
  readonly ZenEngine: new () => {
    createDecision: (graph: Buffer) => { evaluate: (facts: object) => Promise<{ result: unknown }> };
  };
}

interface JsonRules {
  readonly Engine: new () => {
    addFact: (name: string, value: unknown) => void;
    addRule: (rule: object) => void;
    run: (facts: object) => Promise<{ events: readonly { params?: Record<string, unknown> }[] }>;
  };
}

/** A decision graph of expressions and a table, as GoRules documents it; null where the engine is not there. */
export async function byZen(): Promise<Rater | null> {
  const zen = await peer<Zen>("@gorules/zen-engine");
  if (zen === null) return null;
  const { business, financial, businessEdges, financialEdges, ranks, symbols, last } = FIGURES;
  const place = (score: string, edges: readonly number[]) =>
    edges.map((edge) => `(${score} > ${String(edge)} ? 1 : 0)`).join(" + ");
  const rules = ranks.flatMap((line, row) =>
    line.map((rank, column) => ({
      _id: `r${String(row)}-${String(column)}`,
      row: String(row),
      column: String(column),
      rank: String(rank),
    })),
  );
  const expression = (id: string, key: string, value: string) => ({ id, key, value });
  const node = (id: string, expressions: readonly object[]) => ({
    id,
    name: id,
    type: "expressionNode",
    content: { expressions, passThrough: true },
  });
  const graph = {
    nodes: [
      { id: "in", name: "in", type: "inputNode" },
      node("scores", [
        expression("b", "b", `round((${sum(business, 0)}) * 1000000000) / 1000000000`),
        expression("f", "f", `round((${sum(financial, 5)}) * 1000000000) / 1000000000`),
      ]),
      node("places", [
        expression("row", "row", place("b", businessEdges)),
        expression("column", "column", place("f", financialEdges)),
      ]),
      {
        id: "matrix",
        name: "matrix",
        type: "decisionTableNode",
        content: {
          hitPolicy: "first",
          passThrough: true,
          inputs: [
            { id: "row", name: "row", field: "row" },
            { id: "column", name: "column", field: "column" },
          ],
          outputs: [{ id: "rank", name: "rank", field: "rank" }],
          rules,
        },
      },
      node("notch", [expression("rating", "rating", `max([0, min([${String(last)}, rank - c9])])`)]),
      { id: "out", name: "out", type: "outputNode" },
    ],
    edges: ["in", "scores", "places", "matrix", "notch", "out"].slice(1).map((target, index) => ({
      id: `e${String(index)}`,
      type: "edge",
      sourceId: ["in", "scores", "places", "matrix", "notch"][index] ?? "",
      targetId: target,
    })),
  };
  const decision = new zen.ZenEngine().createDecision(Buffer.from(JSON.stringify(graph)));
  return {
    what: "GoRules ZEN",
    async rate(rows) {
      const out: string[][] = [];
      for (const row of rows) {
        const { result } = (await decision.evaluate(factsOf(row))) as { result: { rating: number } };
        out.push([symbols[result.rating] ?? ""]);
      }
      return out;
    },
  };
}

/** Facts computed by functions and a rule for each cell of the matrix; null where the engine is not there. */
export async function byJsonRules(): Promise<Rater | null> {
  const rules = await peer<JsonRules>("json-rules-engine");
  if (rules === null) return null;
  const { business, financial, businessEdges, financialEdges, ranks, symbols, last } = FIGURES;
  const engine = new rules.Engine();
  const place = (edges: readonly number[], score: number) => edges.filter((edge) => edge < score).length;
  const weighed = (weights: readonly number[], from: number, edges: readonly number[]) => {
    return async (_: unknown, almanac: { factValue: (name: string) => Promise<number> }) => {
      let total = 0;
      for (const [index, weight] of weights.entries())
        total += weight * (await almanac.factValue(`c${String(from + index)}`));
      return place(edges, settle(total));
    };
  };
  engine.addFact("row", weighed(business, 0, businessEdges));
  engine.addFact("column", weighed(financial, 5, financialEdges));
  for (const [row, line] of ranks.entries())
    for (const [column, rank] of line.entries())
      engine.addRule({
        conditions: {
          all: [
            { fact: "row", operator: "equal", value: row },
            { fact: "column", operator: "equal", value: column },
          ],
        },
        event: { type: "indicative", params: { rank } },
      });
  return {
    what: "json-rules-engine",
    async rate(rows) {
      const out: string[][] = [];
      for (const row of rows) {
        const facts = factsOf(row);
        const { events } = await engine.run(facts);
        const rank = Number(events[0]?.params?.["rank"] ?? -1);
        out.push([symbols[Math.max(0, Math.min(last, rank - (facts["c9"] ?? 0)))] ?? ""]);
      }
      return out;
    },
  };
}
