import { type Band, type Language, type MeasuredItem } from "../../src";
import { edgeText } from "./shown-value";
import { say } from "../words";

/** One band as a row of the pane's or the sheet's table. */
export interface BandRow {
  readonly grade: string;
  readonly score: number;
  readonly text: string;
  readonly band: Band;
}

/** Tells whether an edge of a band belongs to it: on a shared edge the pack says whether the better side owns it. */
function ownsEdge(band: Band, edge: number, bands: readonly Band[], owner: "better" | "worse"): boolean {
  const other = bands.find(
    (candidate) => candidate !== band && (candidate.from === edge || candidate.to === edge),
  );
  if (other === undefined || other.score === band.score) return true;
  return other.score > band.score ? owner === "better" : owner === "worse";
}

function bandText(band: Band, bands: readonly Band[], item: MeasuredItem, language: Language): string {
  const from =
    band.from === undefined
      ? undefined
      : say(language, ownsEdge(band, band.from, bands, item.edge) ? "band.from" : "band.above", {
          from: edgeText(band.from, item.unit, language),
        });
  const to =
    band.to === undefined
      ? undefined
      : say(language, ownsEdge(band, band.to, bands, item.edge) ? "band.to" : "band.below", {
          to: edgeText(band.to, item.unit, language),
        });
  if (from === undefined) return to ?? say(language, "band.any");
  return to === undefined ? from : say(language, "band.and", { from, to });
}

/** Writes the bands of a measure, best first, with who owns each edge; `bands` are those in force. */
export function bandRows(
  item: MeasuredItem,
  language: Language,
  bands: readonly Band[] = item.bands,
): readonly BandRow[] {
  return bands.map((band) => ({
    grade: band.grade,
    score: band.score,
    text: bandText(band, bands, item, language),
    band,
  }));
}
