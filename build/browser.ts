import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { posix, win32 } from "node:path";
import { type Browser, chromium } from "playwright-core";

type Environment = Readonly<Record<string, string | undefined>>;

const linuxNames = [
  ...["google-chrome-stable", "google-chrome", "chromium", "chromium-browser"],
  ...["microsoft-edge-stable", "microsoft-edge"],
];
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Lists where a browser of the Chromium family may be on this system, best first. CHROME_PATH goes before all. */
export function browserPaths(platform: NodeJS.Platform, env: Environment): string[] {
  const chosen = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return [
      ...chosen,
      ...macApps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`)),
    ];
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
      (one) => one !== undefined,
    );
    return [
      ...chosen,
      ...windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, program))),
    ];
  }
  const folders = [...new Set([...(env.PATH ?? "").split(":"), "/usr/bin", "/snap/bin"])].filter(Boolean);
  return [...chosen, ...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))];
}

/** The command that gives this system a browser the tests can drive, as a developer would type it. */
export function installCommand(platform: NodeJS.Platform, osRelease: string): string {
  if (platform === "darwin") return "brew install --cask google-chrome";
  if (platform === "win32") return "winget install --exact --id Google.Chrome";
  const id = /^ID="?([\w-]+)/m.exec(osRelease)?.[1];
  if (id === "ubuntu") return "sudo snap install chromium";
  if (id === "fedora") return "sudo dnf install --assumeyes chromium";
  if (id === "arch") return "sudo pacman --sync --noconfirm chromium";
  return "sudo apt-get install --yes chromium";
}

function osRelease(): string {
  return existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
}

const isRoot = process.getuid?.() === 0;

/**
 * Finds a browser to test with. As root on Debian, where a machine is made for the run, it installs one; elsewhere it
 * throws with the command to type, since a test must not change a developer's system.
 */
export function findBrowser(): string {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${CHROME_PATH}`);
  const found = () => browserPaths(process.platform, process.env).find((path) => existsSync(path));
  const first = found();
  if (first !== undefined) return first;
  if (isRoot && /^ID=debian$/m.test(osRelease())) {
    const install =
      "apt-get update -qq && apt-get install --yes --no-install-recommends chromium fonts-noto-cjk";
    spawnSync(install, {
      shell: true,
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = found();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `The browser tests need Chrome, Chromium or Edge. Install one:\n  ${installCommand(process.platform, osRelease())}\n` +
      "or name one: CHROME_PATH=/path/to/chrome npm test",
  );
}

/** Starts a browser without a window, with an empty profile and nothing of its own that reaches for the network. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    // The sandbox does not start as root.
    chromiumSandbox: !isRoot,
    args: [
      ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync"],
    ],
  });
}
