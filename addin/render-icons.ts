/** `npm run icons`: draws every SVG in addin/icons at the sizes that Office asks for. The PNGs are committed. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { iconSizes } from "./icon-sizes";

const folder = fileURLToPath(new URL("icons", import.meta.url));

for (const file of (await readdir(folder)).filter((name) => name.endsWith(".svg"))) {
  const svg = await readFile(join(folder, file), "utf8");
  for (const size of iconSizes) {
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    await writeFile(join(folder, `${basename(file, ".svg")}-${String(size)}.png`), png);
  }
}
