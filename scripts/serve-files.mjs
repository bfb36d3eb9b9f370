import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const headers = {
  "Cache-Control": "no-cache",
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Serves the files of a folder, and none beside it, to this computer alone; answers with the server and its address.
 * The first port from `port` on that is free is taken.
 */
export async function serveFiles(folder, port) {
  const server = createServer((request, response) => void answer(folder, request, response));
  for (let tried = port; ; tried++) {
    if (await listens(server, tried)) return { server, url: `http://localhost:${server.address().port}/` };
  }
}

/** Whether the port could be had; another fault than that it is taken is thrown. */
function listens(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === "EADDRINUSE" && port !== 0 ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

async function answer(folder, { method, url, headers: asked }, response) {
  const end = (status, more = {}, body = undefined) =>
    response.writeHead(status, { ...headers, ...more }).end(method === "HEAD" ? undefined : body);
  // A page elsewhere may point a name of its own at this computer.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(asked.host ?? "")) return end(403);
  if (method !== "GET" && method !== "HEAD") return end(405, { Allow: "GET, HEAD" });
  const file = fileAt(folder, url);
  if (file === undefined) return end(404);
  try {
    const body = await readFile(file);
    end(200, { "Content-Type": types[path.extname(file)] ?? "application/octet-stream" }, body);
  } catch {
    end(404);
  }
}

/** The file an address names; undefined where it would leave the folder or cannot be read. */
function fileAt(folder, address) {
  try {
    const { pathname } = new URL(address, "http://localhost");
    const asked = decodeURIComponent(pathname);
    if (asked.includes("\0")) return undefined;
    const file = path.join(folder, asked.endsWith("/") ? `${asked}index.html` : asked);
    return file.startsWith(folder + path.sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
