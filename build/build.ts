/** `npm run build`: the site for the host that NOTCHBOOK_URL names, in dist/. */
import { build } from "./site";

await build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
