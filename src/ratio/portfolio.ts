import type { Outcome } from "../problem";
import { failure } from "../problem";
import { divide, finite } from "./quotient";
import type { Figure, Figures } from "./reading";
import { oncePerList, readFigures, readList, readWhole } from "./reading";

/**
 * Computes the largest client's liability over net assets, as a fraction. Of several liabilities it takes the largest,
 * wherever it stands: a table is often in order of balance. Liability (weighted), not balance. Source: Tianfu 2023,
 * annex 3.
 */
export function singleClient(liability: Figure | Figures, base: Figure): Outcome<number> {
  const list = typeof liability === "number" ? [liability] : liability;
  return largest("SINGLECLIENT", "liability", list, base, 1);
}

/**
 * Computes the sum of the n largest clients' liabilities over net assets, as a fraction; more clients than the list
 * holds are refused, because a short list would read as low concentration. Source: Tianfu 2023, annex 3 (five) and
 * risk management 3 (ten).
 */
export function topClients(liabilities: Figures, base: Figure, n: Figure): Outcome<number> {
  return largest("TOPCLIENTS", "liabilities", liabilities, base, n);
}

/** Computes claims paid in the period over guarantees released in it. Source: Tianfu 2023, annex 3. */
export function claimRate(claims: Figure, released: Figure): Outcome<number> {
  return claimsOverReleased("CLAIMRATE", claims, released);
}

/**
 * Computes all claims ever paid over all guarantees ever released. Sources: Tianfu 2023, annex 3; CCXAP request for
 * comment 2021, portfolio (accumulated claim ratio).
 */
export function cumulativeClaimRate(claims: Figure, released: Figure): Outcome<number> {
  return claimsOverReleased("CUMCLAIMRATE", claims, released);
}

/**
 * Computes all recoveries over all claims ever paid; no answer where no claim was ever paid, since nothing was there to
 * recover. Source: Tianfu 2023, annex 3.
 */
export function recoveryRate(recovered: Figure, claims: Figure): Outcome<number> {
  const read = readFigures({ recovered, claims }, ["recovered", "claims"]);
  if (!read.ok) return read;
  return divide(read.value.recovered, read.value.claims, { ratio: "RECOVERYRATE", argument: "claims" });
}

/** Computes the share of the outstanding balance that has counter-guarantees. Source: Tianfu 2023, risk management 2. */
export function counterGuarantee(covered: Figure, outstanding: Figure): Outcome<number> {
  const read = readFigures({ covered, outstanding }, ["covered", "outstanding"]);
  if (!read.ok) return read;
  return divide(read.value.covered, read.value.outstanding, {
    ratio: "COUNTERGUARANTEE",
    argument: "outstanding",
  });
}

/** Computes claims of the period over the reserves at its end. Source: Tianfu 2023, annex 3. */
export function claimReserve(claims: Figure, reserves: Figure): Outcome<number> {
  const read = readFigures({ claims, reserves }, ["claims", "reserves"]);
  if (!read.ok) return read;
  return divide(read.value.claims, read.value.reserves, { ratio: "CLAIMRESERVE", argument: "reserves" });
}

/** Sums the reserves against unearned premiums, for compensation and for general risk. Source: Tianfu 2023, annex 3. */
export function riskReserves(unearned: Figure, compensation: Figure, general: Figure): Outcome<number> {
  const read = readFigures({ unearned, compensation, general }, ["unearned", "compensation", "general"]);
  if (!read.ok) return read;
  const sum = read.value.unearned + read.value.compensation + read.value.general;
  return finite(sum, "RESERVES", "unearned + compensation + general");
}

/** Computes reserves over outstanding guarantees. Source: CCXAP request for comment 2021, capability of risk resistance. */
export function reserveCover(reserves: Figure, outstanding: Figure): Outcome<number> {
  const read = readFigures({ reserves, outstanding }, ["reserves", "outstanding"]);
  if (!read.ok) return read;
  return divide(read.value.reserves, read.value.outstanding, {
    ratio: "RESERVECOVER",
    argument: "outstanding",
  });
}

function claimsOverReleased(ratio: string, claims: Figure, released: Figure): Outcome<number> {
  const read = readFigures({ claims, released }, ["claims", "released"]);
  if (!read.ok) return read;
  return divide(read.value.claims, read.value.released, { ratio, argument: "released" });
}

/** Sums the largest one, the largest two and so on. */
const sumsOfLargest = oncePerList((list) => {
  let sum = 0;
  return [...list].sort((a, b) => b - a).map((liability) => (sum += liability));
});

function largest(ratio: string, name: string, given: Figures, base: Figure, count: Figure): Outcome<number> {
  const list = readList(name, given, { atLeastZero: true });
  const figures = readFigures({ base });
  const n = readWhole("n", count, 1, list.ok ? list.value.length : Infinity);
  if (!list.ok || !figures.ok || !n.ok) {
    return failure(...[list, figures, n].flatMap((part) => (part.ok ? [] : part.problems)));
  }
  const sum = sumsOfLargest(list.value)[n.value - 1] ?? 0;
  return divide(sum, figures.value.base, { ratio, argument: "base" });
}
