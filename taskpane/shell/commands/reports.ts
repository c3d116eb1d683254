import type { Done } from "../../../desk/port";
import { freezeFormulas, healFormulas, thawFormulas } from "../../workbook";
import type { Facts, MessageKey } from "../../../desk/words";
import type { Report } from "./requests";

export { refreshFormulas } from "../../workbook";

/** Cells that a report names; the others are counted. */
const NAMED = 10;

type Message = readonly [key: MessageKey, facts: Facts];

function reportOf<T>(
  outcome: Done<T>,
  main: (value: T) => Message,
  besides: (value: T) => readonly (Message | null)[],
): Report {
  if (!outcome.ok) return { intent: "error", messages: [outcome.failure] };
  const others = besides(outcome.value).filter((message) => message !== null);
  const messages = [main(outcome.value), ...others].map(([key, facts]) => ({ key, facts }));
  return { intent: others.length > 0 ? "warning" : "success", messages };
}

const counted = (key: MessageKey, n: number): Message | null => (n === 0 ? null : [key, { n }]);

/** Turns our formulas into values and says what became of them. */
export async function freezeAndReport(): Promise<Report> {
  return reportOf(
    await freezeFormulas(),
    ({ frozen }) => (frozen === 0 ? ["report.nothingFrozen", {}] : ["report.frozen", { n: frozen }]),
    ({ erring, locked }) => [counted("report.erring", erring), counted("report.locked", locked)],
  );
}

/** Puts frozen formulas back and says which cells were edited since. */
export async function thawAndReport(): Promise<Report> {
  return reportOf(
    await thawFormulas(),
    ({ thawed }) => (thawed === 0 ? ["report.nothingThawed", {}] : ["report.thawed", { n: thawed }]),
    ({ edited, locked }) => [
      edited.length === 0
        ? null
        : [
            "report.edited",
            {
              n: edited.length,
              cells: [...edited.slice(0, NAMED), ...(edited.length > NAMED ? ["…"] : [])],
            },
          ],
      counted("report.locked", locked),
    ],
  );
}

/** Repairs our formulas and says what is still not known. */
export async function healAndReport(): Promise<Report> {
  return reportOf(
    await healFormulas(),
    ({ healed, unknown, locked }) =>
      healed + unknown + locked === 0 ? ["report.healthy", {}] : ["report.healed", { n: healed }],
    ({ unknown, locked }) => [counted("report.unknown", unknown), counted("report.locked", locked)],
  );
}
