import type { Plugin } from "vite";

/**
 * Lets the site's files find each other under any path. Code asks for them by `import.meta.env.BASE_URL`; in a build
 * every file of code lies in assets/, so the site's root is the folder above it, wherever the page is.
 */
export function siteRoot(): Plugin {
  return {
    name: "notchbook-site-root",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("/node_modules/") || !code.includes("import.meta.env.BASE_URL")) return null;
      const root = 'import.meta.url.replace(/assets\\/[^/]*$/, "")';
      return { code: code.replaceAll("import.meta.env.BASE_URL", root), map: null };
    },
  };
}
