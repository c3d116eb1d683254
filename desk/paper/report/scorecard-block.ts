import { findEnterable, labelOf, type Unit } from "../../../src";
import { scorecardOf } from "../../explain/scorecard";
import { amountWords } from "../../draft/shown-value";
import { commentPlace, saidIn } from "../../draft/words";
import { LAST, RESULT, type Entry, type Head, type Page } from "./page";
import { formatOf, unitText, withUnit } from "./units";
import { elementIds, scorecardTable, type ChainRow, type ElementRow } from "./scorecard-table";

/** Figures that an element has in the scorecard beside its grade. */
interface Figures {
  readonly value?: Entry;
  /** The unit of the value, "" where its format says it. */
  readonly unit?: string;
  readonly weight?: number;
  readonly effect?: number;
  readonly source: string;
}

/** The scorecard table, down to the rating: on one page, as committees are given it. */
export function scorecardBlock(page: Page): void {
  const { pack, assessment } = page.order;
  const { tell, language } = page;
  const { elements, chain } = scorecardTable(pack, assessment, language);
  const ids = elementIds(pack);
  const figures = ids.map((id) => figuresOf(page, id));
  const has = (member: keyof Figures) =>
    figures.some((one) => one[member] !== undefined && one[member] !== "");
  const shared = sharedSource(figures);
  // What nobody has is no column, nor is what every line would repeat: its room goes to the element's name.
  const columns = (["value", "weight", "effect", "source"] as const).filter(
    (member) => has(member) && (member !== "source" || shared === null),
  );
  const isOneContent = repeatsChain(elements, chain);
  const groups = isOneContent ? 0 : 2;
  const words = {
    value: "item.value",
    weight: "sheet.weight",
    effect: "report.effect",
    source: "sheet.source",
  } as const;
  const rows = elements.map((row, at): readonly Entry[] => {
    const { weight, effect, value = "", unit = "", source } = figures[at] ?? { source: "" };
    const number = (given: number | undefined, format: string): Entry =>
      given === undefined ? "" : { number: given, format };
    const cells = {
      value,
      weight: number(weight, "0.0%"),
      effect: number(effect, "+0.00;-0.00;0.00"),
      source,
    };
    return [
      ...[row.content, row.contentResult].slice(0, groups),
      ...[row.factor, withUnit(row.element, unit, page), row.result],
      ...columns.map((column) => cells[column]),
    ];
  });
  const heads = page.fit(
    [
      ...[tell("report.content"), tell("report.contentResult")].slice(0, groups),
      ...[tell("report.factor"), tell("report.element"), tell("report.contentResult")],
      ...columns.map((column) => tell(words[column])),
    ],
    rows,
  );
  page.block(
    "report.scorecard",
    () => {
      page.heads(heads);
      const top = page.rows.next;
      rows.forEach((row, at) => {
        const below = elements[at + 1];
        // What is joined with the cells below it has their room.
        const running = below?.content !== "" ? 0 : below.factor !== "" ? groups : groups + 1;
        const styles = [
          ...(["cell", "result"] as const).slice(0, groups),
          ...(["cell", "cell", "mark"] as const),
          ...columns.map((column) => (column === "source" ? ("mark" as const) : ("number" as const))),
        ];
        page.row(heads, row, styles, running);
      });
      joinRepeated(page, elements, heads, top, groups);
      const results = Math.max(RESULT, heads.at(-1)?.[1] ?? 0);
      for (const { label, result } of chain)
        page.rows.addSpans([
          { cell: { kind: "text", value: label, style: "cell" }, columns: LAST + 1 - results },
          { cell: page.cell(result, "result"), columns: results },
        ]);
      page.note(tell("report.scorecardNote"));
      if (elements.some(({ result }) => result === "1")) page.note(tell("report.scorecardBest"));
      if (columns.includes("effect")) page.note(tell("report.effectNote"));
      if (shared !== null) page.note(tell("report.oneSource", { source: shared }));
      comments(page);
      // The heading, the table's heads and its lines down to the rating stay on one page; comments may run on.
    },
    () => 2 + rows.length + chain.length,
  );
}

/** Joins what stands above blank cells with them, as such tables are printed. */
function joinRepeated(
  page: Page,
  elements: readonly ElementRow[],
  heads: readonly Head[],
  top: number,
  groups: number,
): void {
  const join = (column: number, from: number, to: number) => {
    const before = heads.slice(0, column).reduce((sum, [, columns]) => sum + columns, 0);
    page.rows.join(before, top + from, top + to, heads[column]?.[1]);
  };
  const ends = (isFirst: (row: ElementRow) => boolean) => {
    const starts = elements.flatMap((row, at) => (isFirst(row) ? [at] : []));
    return starts.map((start, index) => [start, (starts[index + 1] ?? elements.length) - 1] as const);
  };
  for (const [from, to] of ends(({ content }) => content !== ""))
    for (let column = 0; column < groups; column += 1) join(column, from, to);
  for (const [from, to] of ends(({ factor }) => factor !== "")) join(groups, from, to);
}

/** The source of every line, where all have the same; null where they have not. */
function sharedSource(figures: readonly Figures[]): string | null {
  const [first, ...others] = figures.map(({ source }) => source);
  return first === undefined || first === "" || others.length === 0 || others.some((one) => one !== first)
    ? null
    : first;
}

/** Tells whether all elements go into one result that the lines below say too: beside each of them it would be said twice. */
function repeatsChain(elements: readonly ElementRow[], chain: readonly ChainRow[]): boolean {
  const [first, ...others] = elements.filter(({ content }) => content !== "");
  return (
    first !== undefined &&
    others.length === 0 &&
    chain.some(({ label, result }) => label === first.content && result === first.contentResult)
  );
}

function figuresOf(page: Page, id: string): Figures {
  const { pack, draft, assessment } = page.order;
  const row = scorecardOf(pack, draft, assessment, page.language)
    .flatMap(({ rows }) => rows)
    .find((one) => one.id === id);
  const graded = assessment.grades.find((one) => one.id === id);
  const member = findEnterable(pack, id);
  const unit: Unit | undefined = member?.kind === "measured" ? member.unit : undefined;
  const source = page.sources.refer(draft.answers[id]?.evidence);
  return {
    source,
    ...(graded?.value === undefined || unit === undefined
      ? {}
      : {
          value: valueIn(graded.value, unit, page),
          unit: unit.kind === "amount" ? unitText(unit, page) : "",
        }),
    ...(row?.weight === undefined ? {} : { weight: row.weight }),
    ...(row?.effect === undefined ? {} : { effect: row.effect }),
  };
}

/** A measure as a number: an amount in the unit in which the reader counts it, which stands beside the element's name. */
function valueIn(value: number, unit: Unit, page: Page): Entry {
  const times = unit.kind === "amount" ? amountWords(unit, page.language).times : 1;
  return { number: Number((value * times).toPrecision(15)), format: formatOf(unit, page) };
}

/** The analyst's comments on factors and items, in the order of the methodology. */
function comments(page: Page): void {
  const { pack, draft } = page.order;
  const { language, tell } = page;
  const said = pack.sections.flatMap(({ id, title, members }) =>
    [
      { id, label: title[language] },
      ...members.map((member) => ({ id: member, label: labelOf(pack, member)[language] })),
    ].flatMap(({ id: place, label }) => {
      const words = saidIn(draft, commentPlace(place), language);
      return words === "" ? [] : [{ label, words }];
    }),
  );
  if (said.length === 0) return;
  page.banner(tell("report.comments"));
  for (const { label, words } of said) page.line(label, words);
}
