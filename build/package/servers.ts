import type { HeaderRule, Headers } from "../headers";

/** The name that a text of a configuration gives a value that holds spaces, quotes and semicolons. */
const quoted = (value: string): string => `"${value}"`;

/**
 * Writes the configuration of nginx for the site, as the container file copies it: `base` is the path of the site, with
 * a slash at both ends; plain http on port 8080, for a proxy that ends TLS.
 */
export function nginxConfig(rules: readonly HeaderRule[], base: string): string {
  const locations = rules.flatMap(({ paths, headers }) =>
    paths.map((path) => {
      const match = path.endsWith("/") ? `^~ ${base}${path}` : `= ${base}${path}`;
      const lines = [...(path === "" ? [`try_files ${base}index.html =404;`] : []), ...addHeaders(headers)];
      return `  location ${match} {\n${lines.map((line) => `    ${line}`).join("\n")}\n  }`;
    }),
  );
  return `# Notchbook. Ends in a proxy that speaks https: Excel loads add-ins from nothing else.
server {
  listen 8080;
  server_tokens off;
  absolute_redirect off;
  root /usr/share/nginx/html;
  index index.html;
  charset utf-8;
  charset_types application/json text/css text/plain text/xml;
  gzip on;
  gzip_vary on;
  gzip_types application/json application/javascript text/javascript text/css image/svg+xml text/plain;

${locations.join("\n\n")}

  location / {
    return 404;
  }
}
`;
}

function addHeaders(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);
}

/** Writes the configuration of Caddy for the site; it speaks https by itself where it is given a host's name. */
export function caddyConfig(rules: readonly HeaderRule[], base: string, host: string): string {
  const blocks = rules.map(({ paths, headers }, index) => {
    const matched = paths.map((path) => (path.endsWith("/") ? `${base}${path}*` : `${base}${path}`));
    const lines = Object.entries(headers).map(([name, value]) => `\t\t${name} ${quoted(value)}`);
    return `\t@r${index} path ${matched.join(" ")}\n\theader @r${index} {\n${lines.join("\n")}\n\t}`;
  });
  return `# Notchbook
${host} {
\troot * /srv/site
\tencode gzip
${blocks.join("\n")}
\thandle_path ${base}* {
\t\tfile_server
\t}
\thandle {
\t\trespond 404
\t}
}
`;
}

/** Writes the file that static hosts read beside the pages (Netlify, Cloudflare Pages and others). */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  const blocks = rules.flatMap(({ paths, headers }) =>
    paths.map((path) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
      return [`${base}${path}${path.endsWith("/") ? "*" : ""}`, ...lines].join("\n");
    }),
  );
  return `${blocks.join("\n\n")}\n`;
}
