/**
 * `npm test`: everything that must hold before a change is accepted, the cheap checks first. The last line is always
 * `N passed, N failed`: of the tests, or of the checks when one of those already failed.
 */
import { spawn } from "node:child_process";

interface Check {
  name: string;
  command: string;
}

/**
 * None needs another's result. The longest comes first, the others run beside it. The build checks functions.json against the
 * declared names; the tests open what it built.
 */
const checks: Check[] = [
  { name: "lint", command: "npm run -s lint" },
  { name: "types", command: "npm run -s typecheck" },
  { name: "format", command: "npm run -s format:check" },
  { name: "imports", command: "npm run -s imports" },
  { name: "unused code", command: "npm run -s unused" },
  { name: "build", command: "npm run -s build" },
];

function run({ name, command }: Check): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      const ok = code === 0;
      console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
      if (!ok) process.stdout.write(Buffer.concat(output));
      resolve(ok);
    });
  });
}

/** Runs two at a time (a small machine has two cores) and reports every failure, not only the first. */
async function runAll(checks: readonly Check[]): Promise<boolean[]> {
  const waiting = [...checks];
  const results: boolean[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** Runs the tests with their output shown as it comes; they print the last line themselves. */
function runTests(): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn("npx --no-install vitest run", { shell: true, stdio: "inherit" });
    child.on("close", (code) => resolve(code ?? 1));
  });
}

const results = await runAll(checks);
const failed = results.filter((ok) => !ok).length;
if (failed > 0) {
  console.log(
    `\nThe tests were not run: a check failed.\n${results.length - failed} passed, ${failed} failed`,
  );
  process.exitCode = 1;
} else {
  process.exitCode = await runTests();
}
