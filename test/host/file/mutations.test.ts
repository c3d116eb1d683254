import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { saveXlsx } from "../../../host/file";
import { opened, OPTIONS } from "./documents";
import { foreignFile } from "./foreign-package";
import { mutated, randomFrom, takenAs } from "./mutations";

/** `npm run fuzz:files` tries more of them. */
const COUNT = Number(process.env["NOTCHBOOK_MUTATIONS"] ?? 400);
const SEED = Number(process.env["NOTCHBOOK_SEED"] ?? 20261130);

const folder = new URL("../fixtures/", import.meta.url);
const files = [
  foreignFile(),
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => new Uint8Array(readFileSync(new URL(name, folder)))),
];

it(`takes ${COUNT} mutated workbooks as sound, told or refused, and saves what it opens`, async () => {
  const random = randomFrom(SEED);
  const taken = { sound: 0, told: 0, refused: 0 };
  for (let count = 0; count < COUNT; count += 1) {
    const bytes = mutated(files[count % files.length]!, random);
    const how = await takenAs(bytes).catch((error: unknown) => {
      throw new Error(`mutation ${count} of seed ${SEED}`, { cause: error });
    });
    taken[how] += 1;
    if (how === "refused") continue;
    const saved = await saveXlsx(await opened(bytes), OPTIONS);
    // What was opened is saved as it came, or refused with a reason; the file that is read back is the document.
    if (!saved.ok) expect(saved.fault.code, `mutation ${count}: ${saved.reason}`).not.toBe("unforeseen");
  }
  console.log(
    `${COUNT} mutated workbooks: ${taken.sound} sound, ${taken.told} told, ${taken.refused} refused`,
  );
  expect(taken.sound + taken.told + taken.refused).toBe(COUNT);
});
