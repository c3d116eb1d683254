import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { packJsonSchema } from "../../cli/pack-schema";
import { listReleases } from "../../src";
import { notchbook } from "./notchbook";

const page = readFileSync(join(import.meta.dirname, "../../docs/pack.schema.json"), "utf8");
const schema = JSON.parse(packJsonSchema()) as object;

test("docs/pack.schema.json is the form that packs have; run npm run docs", () => {
  expect(page).toBe(packJsonSchema());
});

test("the command prints it", async () => {
  const ran = await notchbook(["pack", "schema"]);
  expect(ran).toMatchObject({ errors: "", code: 0 });
  expect(JSON.parse(ran.output)).toEqual(schema);
});

test("another program's validator takes every pack, and refuses what the form refuses", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  for (const pack of listReleases())
    expect([pack.id, validate(pack), validate.errors]).toEqual([pack.id, true, null]);
  const [pack] = listReleases();
  for (const change of [
    { title: { en: "No Chinese" } },
    { colour: "red" },
    { calibration: 0 },
    { items: [{ kind: "guessed" }] },
    { steps: "none" },
    { schema: 2 },
  ])
    expect([change, validate({ ...pack, ...change })]).toEqual([change, false]);
  const { scale: _, ...less } = pack!;
  expect(validate(less)).toBe(false);
});
