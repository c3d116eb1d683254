/** `npm run build`: the site for the host that NOTCHBOOK_URL names, in dist/, and the command line, in dist-cli/. */
import { build, buildCommandLine } from "./site";

await build()
  .then(buildCommandLine)
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
