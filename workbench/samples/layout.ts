import type { Figures } from "./sample";

/** Where things stand on the figures sheet; rows and columns count from nought. */
export interface Layout {
  readonly figureHead: number;
  readonly ratioHead: number;
  readonly factHead: number;
  readonly noteColumn: number;
  /** Whether printed ratios stand beside the computed ones. */
  readonly compares: boolean;
  /** The row of a figure or a ratio by its id. */
  rowOf(id: string): number;
}

/** Lays out a figures sheet: figures below the title, then ratios, then what others say. */
export function layoutOf({ columns, figures, ratios }: Figures): Layout {
  const figureHead = 2;
  const ratioHead = figureHead + figures.length + 2;
  const compares = ratios.some(({ printed }) => printed !== undefined);
  const rows = new Map([
    ...figures.map(({ id }, index) => [id, figureHead + 1 + index] as const),
    ...ratios.map(({ id }, index) => [id ?? "", ratioHead + 1 + index] as const),
  ]);
  return {
    figureHead,
    ratioHead,
    factHead: ratios.length === 0 ? ratioHead : ratioHead + ratios.length + 2,
    noteColumn: 1 + columns.length * (compares ? 2 : 1),
    compares,
    rowOf: (id) => {
      const row = rows.get(id);
      if (row === undefined) throw new Error(`no row ${id} on the figures sheet`);
      return row;
    },
  };
}
