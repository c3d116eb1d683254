#!/usr/bin/env node
/**
 * A plain server of the folder site/ beside this file, for a trial or behind a proxy: Node alone, no package.
 *
 *   node serve.mjs                                  http on this machine only, port 8080
 *   TLS_CERT=cert.pem TLS_KEY=key.pem node serve.mjs  https
 *   HOST=0.0.0.0 PORT=443 …                         for others as well
 */
import console from "node:console";
import { createReadStream, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { dirname, extname, join, normalize } from "node:path";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import { createGzip } from "node:zlib";

const folder = dirname(fileURLToPath(import.meta.url));
const { base, rules } = JSON.parse(readFileSync(join(folder, "headers.json"), "utf8"));
const { HOST = "localhost", PORT = "8080", TLS_CERT, TLS_KEY } = process.env;

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
const packed = /^(text|application)\/|svg/;

function headersOf(path) {
  const inside = (place) => (place.endsWith("/") ? path.startsWith(place) : path === place);
  return rules.find(({ paths }) => paths.some(inside))?.headers ?? {};
}

/** The file that an address asks for, relative to site/; null where it lies outside or is no plain path. */
function pathOf(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  if (!path.startsWith(base) || path.includes("\0") || path.includes("\\")) return null;
  const inside = path.slice(base.length);
  const file = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  return normalize(file) === join(file) && !file.split("/").some((part) => part.startsWith("."))
    ? file
    : null;
}

async function answer(request, response) {
  const path = pathOf(request.url);
  const file = path === null ? null : join(folder, "site", path);
  const info = file === null ? null : await stat(file).catch(() => null);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  if (!info?.isFile()) {
    response
      .writeHead(404, { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" })
      .end("Not found\n");
    return;
  }
  const type = types[extname(path)] ?? "application/octet-stream";
  const zip = packed.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const tag = `"${info.size.toString(16)}-${Math.floor(info.mtimeMs).toString(16)}"`;
  const headers = {
    ...headersOf(path),
    "Content-Type": type,
    Vary: "Accept-Encoding",
    ETag: zip ? tag.replace(/"$/, '-gz"') : tag,
    ...(zip ? { "Content-Encoding": "gzip" } : { "Content-Length": info.size }),
  };
  if (request.headers["if-none-match"] === headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, headers);
  if (request.method === "HEAD") response.end();
  else if (zip) createReadStream(file).pipe(createGzip()).pipe(response);
  else createReadStream(file).pipe(response);
}

const listener = (request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
};
const server =
  TLS_CERT && TLS_KEY
    ? createSecureServer({ cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) }, listener)
    : createServer(listener);
server.listen(Number(PORT), HOST, () => {
  const scheme = TLS_CERT && TLS_KEY ? "https" : "http";
  console.log(`Notchbook is at ${scheme}://${HOST}:${server.address().port}${base}`);
});
