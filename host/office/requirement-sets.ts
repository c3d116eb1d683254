/**
 * Requirement sets that the add-in can count on; within them the host answers what it lists. The library's own calls
 * depend on the answers too: which form of a request it sends, whether it splits large arrays.
 */
const SUPPORTED: Readonly<Record<string, string>> = {
  excelapi: "1.16",
  sharedruntime: "1.2",
  customfunctionsruntime: "1.4",
};

const numbers = (version: string): number[] => version.split(".").map(Number);

/** Tells whether a requirement set is supported up to a version; 1.10 is later than 1.9. */
export function isSetSupported(name: string, version: string | number = "1.0"): boolean {
  const highest = SUPPORTED[name.toLowerCase()];
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = numbers(String(version));
  const [mostMajor = 0, mostMinor = 0] = numbers(highest);
  return major < mostMajor || (major === mostMajor && minor <= mostMinor);
}
