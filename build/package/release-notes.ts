/**
 * Takes the notes of a version out of the changelog: its section, or what is unreleased where the version has none yet.
 * Throws where the changelog has neither.
 */
export function releaseNotes(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## )/m).filter((section) => section.startsWith("## "));
  const headed = (pattern: RegExp) =>
    sections.find((section) => pattern.test(section.split("\n", 1)[0] ?? ""));
  const own = headed(new RegExp(`^## \\[?v?${version.replaceAll(".", "\\.")}\\]?(\\s|$)`));
  const section = own ?? headed(/^## \[?Unreleased\]?/i);
  if (section === undefined)
    throw new Error(`CHANGELOG.md has no section for ${version} and none unreleased.`);
  const [, ...lines] = section.split("\n");
  const title = own === undefined ? `Notchbook ${version}, before its release` : `Notchbook ${version}`;
  return `# ${title}\n\n${lines.join("\n").trim()}\n`;
}
