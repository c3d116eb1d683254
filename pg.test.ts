import { test } from "vitest"; test("x", async () => { await import("./pg.body"); });
