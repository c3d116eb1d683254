import { expect, test } from "vitest";
import { browserPaths, installCommand } from "../../build/browser";

test("CHROME_PATH goes before whatever is installed, on every system", () => {
  for (const platform of ["linux", "darwin", "win32"] as const) {
    expect(browserPaths(platform, { CHROME_PATH: "/opt/c", PATH: "/usr/bin" })[0]).toBe("/opt/c");
  }
});

test("Linux: each name is looked for along the path, Chrome before Chromium before Edge", () => {
  const paths = browserPaths("linux", { PATH: "/a:/b" });
  expect(paths.slice(0, 2)).toEqual(["/a/google-chrome-stable", "/b/google-chrome-stable"]);
  expect(paths.indexOf("/b/chromium")).toBeGreaterThan(paths.indexOf("/a/chromium"));
  expect(paths.indexOf("/a/microsoft-edge")).toBeGreaterThan(paths.indexOf("/snap/bin/chromium"));
});

test("Mac: applications of the system and of the user", () => {
  expect(browserPaths("darwin", { HOME: "/Users/li" })).toContain(
    "/Users/li/Applications/Chromium.app/Contents/MacOS/Chromium",
  );
  expect(browserPaths("darwin", {})[0]).toBe("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
});

test("Windows: programs of all users and of one; Edge is always there to fall back on", () => {
  const env = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
  const paths = browserPaths("win32", env);
  expect(paths[0]).toBe("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  expect(paths.at(-1)).toBe("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
});

test.each([
  ["linux", "ID=debian\n", "sudo apt-get install --yes chromium"],
  ["linux", 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', "sudo snap install chromium"],
  ["linux", "ID=fedora\n", "sudo dnf install --assumeyes chromium"],
  ["darwin", "", "brew install --cask google-chrome"],
  ["win32", "", "winget install --exact --id Google.Chrome"],
] as const)("on %s %j the command is %s", (platform, release, command) => {
  expect(installCommand(platform, release)).toBe(command);
});
