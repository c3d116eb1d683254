import { callFunction } from "../functions";
import { measure, report } from "./measure";

const SYMBOLS = ["AAA", "AA+", "AA", "AA-", "A+", "A", "A-", "BBB+", "BBB", "BBB-", "BB+", "BB", "BB-", "B"];
const ISSUERS = 1000;
/** 31 January 2016, and the days between two reviews of an issuer. */
const [FIRST_DAY, BETWEEN] = [42_400, 182];

/** Draws a ledger of half-yearly reviews that wander up and down, some into default or withdrawal: the same in every run. */
function drawLedger(rows: number): readonly (readonly (string | number)[])[] {
  let state = 20_261_122;
  const draw = (to: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * to);
  };
  const places = Array.from({ length: ISSUERS }, () => draw(SYMBOLS.length));
  const reviews = Array.from({ length: rows }, (_, row) => {
    const issuer = row % ISSUERS;
    const date = FIRST_DAY + Math.floor(row / ISSUERS) * BETWEEN + draw(90);
    const move = draw(10);
    const place = Math.max(
      0,
      Math.min(SYMBOLS.length - 1, (places[issuer] ?? 0) + (move < 2 ? -1 : move < 4 ? 1 : 0)),
    );
    places[issuer] = place;
    const end = draw(100);
    const rating = end === 0 ? "D" : end === 1 ? "NR" : (SYMBOLS[place] ?? "");
    return [`Issuer ${issuer}`, date, rating, "lianhe-guarantor", "stable"];
  });
  return [["issuer", "date", "rating", "method", "outlook"], ...reviews];
}

/** Times the back-test of a ledger, through the function that Excel calls. */
export async function benchLedger(): Promise<void> {
  const ledger = drawLedger(10_000);
  for (const output of ["matrix", "stability", "accuracy", "moves"]) {
    const call = () => callFunction("REVIEW.TRANSITION", [ledger, 12, null, null, null, output]);
    const answer = call();
    if (!answer.ok) throw new Error(`REVIEW.TRANSITION, ${output}: ${answer.message}`);
    report(`REVIEW.TRANSITION, 10,000 rows, ${output}`, await measure(call, { rounds: 7, unseen: 2 }));
  }
}
