import { type ChildProcess, spawn } from "node:child_process";
import { createServer, get, type IncomingMessage, type Server } from "node:http";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
let home: string;
let taken: Server;
let started: ChildProcess;
let address: string;

/** A copy of the scripts beside a page of their own, so that nothing need be built. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "crosscast-start-"));
  cpSync(join(root, "scripts"), join(home, "scripts"), { recursive: true });
  mkdirSync(join(home, "dist", "workbench"), { recursive: true });
  writeFileSync(join(home, "dist", "workbench", "index.html"), "<p>The page</p>");
  writeFileSync(join(home, "dist", "secret.txt"), "not for anybody");
  taken = createServer();
  await new Promise<void>((resolve) => {
    taken.once("error", () => resolve()).listen(3000, "127.0.0.1", () => resolve());
  });
  started = spawn(process.execPath, [join(home, "scripts", "start.mjs")], { env: { ...process.env, BROWSER: "none" } });
  address = await new Promise<string>((resolve, reject) => {
    started.once("exit", () => reject(new Error("It stopped before it said where it is.")));
    started.stdout?.on("data", (said) => {
      const found = /http:\/\/localhost:\d+\//.exec(String(said));
      if (found !== null) resolve(found[0]);
    });
  });
});

afterAll(() => {
  started.kill();
  taken.close();
  rmSync(home, { recursive: true, force: true });
});

const ask = (
  path: string,
  options: { readonly method?: string; readonly host?: string } = {},
): Promise<IncomingMessage & { body: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const headers = { host: options.host ?? `localhost:${port}` };
    // Not fetch, which tidies a path before it asks.
    get({ host: "127.0.0.1", port, path, method: options.method ?? "GET", headers }, (response) => {
      let body = "";
      response.on("data", (piece) => (body += String(piece)));
      response.on("end", () => resolve(Object.assign(response, { body })));
    }).on("error", reject);
  });

test("it says where the page is, on the first port from 3000 that is free", async () => {
  expect(Number(new URL(address).port)).toBeGreaterThan(3000);
  const { statusCode, body, headers } = await ask("/");
  expect([statusCode, body, headers["content-type"]]).toEqual([200, "<p>The page</p>", "text/html; charset=utf-8"]);
});

test("every answer carries a policy that allows nothing from elsewhere and nothing inline", async () => {
  const { headers } = await ask("/");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/%00",
  "/%",
  "/nothing.js",
  "//etc/passwd",
])("%s leads nowhere", async (path) => {
  const { statusCode, body } = await ask(path);
  expect([statusCode, body]).toEqual([404, ""]);
});

test("it answers this computer alone, and gives what it has without taking anything", async () => {
  expect((await ask("/", { host: "attacker.example" })).statusCode).toBe(403);
  expect((await ask("/", { method: "POST" })).statusCode).toBe(405);
});
