import type { Plugin } from "vite";

/** A file of the site that does not come out of the bundler. */
export interface ServedFile {
  /** Where it is, relative to the site's root, without a leading slash. */
  path: string;
  type: string;
  content: string | Uint8Array;
}

/**
 * Adds files to the site: emitted by a build, answered by the development server, the same bytes in both.
 * What `produce` throws fails the build; in development it is shown in place of the file.
 */
export function servedFiles(name: string, produce: () => Promise<ServedFile[]>): Plugin {
  return {
    name,
    async buildStart() {
      if (this.environment.mode !== "build") return;
      for (const { path, content } of await produce()) {
        this.emitFile({ type: "asset", fileName: path, source: content });
      }
    },
    configureServer(server) {
      // A page asks for many files at once; making ours changes globals, so one making serves all who ask meanwhile.
      let underway: Promise<ServedFile[]> | undefined;
      const current = (): Promise<ServedFile[]> =>
        (underway ??= produce().finally(() => {
          underway = undefined;
        }));
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "").replace(/[?#].*$/, "").replace(server.config.base, "");
        current().then(
          (files) => {
            const file = files.find((candidate) => candidate.path === path);
            if (!file) {
              next();
              return;
            }
            response.setHeader("Content-Type", file.type);
            response.end(file.content);
          },
          (error: unknown) => next(error),
        );
      });
    },
  };
}
