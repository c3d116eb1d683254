import { callFunction } from "../functions";
import { assess, findPack, type Entry, type Pack } from "../src";
import { drawIssuers, KEYS, METHOD } from "./issuers";
import { measure, report } from "./measure";

function packNamed(id: string): Pack {
  const pack = findPack(id, "method");
  if (!pack.ok) throw new Error(`no methodology ${id}`);
  return pack.value;
}

const FY = (...values: readonly number[]): Pick<Entry, "value" | "periods"> => ({
  value: null,
  periods: { "FY-2": values[0] ?? null, "FY-1": values[1] ?? null, FY: values[2] ?? null },
});

/** Tianfu with ratios of three years in place of the four financial grades. */
const WITH_RATIOS: readonly Entry[] = [
  ...["regional-economy", "industry-risk", "governance", "risk-management", "business-operation"].map(
    (key) => ({
      key,
      value: 2,
    }),
  ),
  { key: "asset-class-1", ...FY(0.6, 0.65, 0.6858) },
  { key: "asset-class-1-2", ...FY(0.7, 0.7, 0.708) },
  { key: "roe", ...FY(0.1095, 0.0965, 0.1078) },
  { key: "roa", ...FY(0.0842, 0.0747, 0.0808) },
  { key: "operating-margin", ...FY(0.854, 0.7063, 0.7347) },
  { key: "cost-income", ...FY(0.0442, 0.0422, 0.0394) },
  { key: "guarantee-leverage", ...FY(5.98, 8.06, 7.73) },
  { key: "net-capital-ratio", ...FY(0.8182, 0.775, 0.6664) },
  { key: "real-debt-ratio", ...FY(0.204, 0.2468, 0.253) },
  { key: "debt-capitalisation", ...FY(0.1858, 0.2148, 0.2019) },
  { key: "net-capital-leverage", ...FY(7.39, 10.38, 11.6) },
  { key: "net-capital-cover", ...FY(1.6905, 1.2037, 1.0773) },
  { key: "cumulative-claim-rate", ...FY(0, 0, 0) },
  { key: "claim-reserve-rate", ...FY(0, 0, 0) },
  { key: "individual-adjustment", value: 0 },
  { key: "shareholder-strength", value: "none" },
  { key: "government-strength", value: "none" },
];

async function single(what: string, pack: Pack, entries: readonly Entry[]): Promise<void> {
  const { complete, problems, missing } = assess(pack, { entries });
  if (!complete) throw new Error(`${what}: ${JSON.stringify({ problems, missing })}`);
  const batch = 200;
  const timing = await measure(
    () => {
      for (let call = 0; call < batch; call += 1) assess(pack, { entries });
    },
    { rounds: 9, unseen: 2 },
  );
  const per = (taken: number) => taken / batch;
  const each = { rounds: timing.rounds.map(per), median: per(timing.median), cpu: per(timing.cpu) };
  report(what, each, `${Math.round(1000 / each.median).toLocaleString("en-US")} a second`);
}

/** Times the core alone: one assessment, and a table of issuers through the function that Excel calls. */
export async function benchCore(): Promise<void> {
  const lianhe = packNamed(METHOD);
  const [issuer = []] = drawIssuers(1);
  const grades = KEYS.map((key, index) => ({ key, value: issuer[index] ?? null }));
  await single("one assessment, 12 values given as grades", lianhe, grades);
  await single("one assessment, 14 ratios of three years", lianhe, WITH_RATIOS);

  const rows = drawIssuers(10_000);
  const table = () => callFunction("RATING.TABLE", [[[...KEYS]], rows, METHOD, "standalone,final"]);
  const answer = table();
  if (!answer.ok || !Array.isArray(answer.value) || answer.value.length !== rows.length)
    throw new Error("RATING.TABLE failed");
  const timing = await measure(table, { rounds: 5, unseen: 1 });
  report(
    "RATING.TABLE, 10,000 issuers, called directly",
    timing,
    `${Math.round((rows.length * 1000) / timing.median).toLocaleString("en-US")} a second`,
  );
}
