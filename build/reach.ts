/** A file of a build and what it asks for: `now` before it runs, `later` when something is opened. */
export interface BuiltFile {
  readonly now: readonly string[];
  readonly later: readonly string[];
}

export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

/** Lists a file and everything that loads before it runs. */
export function firstLoad(files: BuiltFiles, entry: string): string[] {
  return reach(files, [entry], ({ now }) => now);
}

/** Lists everything that any of the entries can ever load, themselves included. */
export function everLoaded(files: BuiltFiles, entries: readonly string[]): string[] {
  return reach(files, entries, ({ now, later }) => [...now, ...later]);
}

/** Lists the files that no entry ever loads, in order of their names. */
export function neverLoaded(files: BuiltFiles, entries: readonly string[]): string[] {
  const loaded = new Set(everLoaded(files, entries));
  return [...files.keys()].filter((path) => !loaded.has(path)).sort();
}

function reach(
  files: BuiltFiles,
  entries: readonly string[],
  next: (file: BuiltFile) => readonly string[],
): string[] {
  const seen = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = files.get(path);
    if (file === undefined) throw new Error(`The build has no file ${path}.`);
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...next(file));
  }
  return [...seen];
}
