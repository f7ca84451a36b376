import { describe, expect, it } from "vitest";
import type { Route } from "#page";
import { isLoopback } from "#page";
import { served } from "./asking.ts";

const text = (path: string, body: string, more: Partial<Route> = {}): Route => ({
  path,
  answer: ({ query }) => ({ type: "text/plain; charset=utf-8", body: `${body}${query.get("q") ?? ""}` }),
  ...more,
});

const broken: Route = {
  path: "/broken",
  answer() {
    throw new Error("xoxb-geheim in /home/mens/kamerwacht.sqlite");
  },
};

const routes: readonly Route[] = [
  text("/", "begin"),
  text("/feeds/", "feed"),
  text("/feeds/own.xml", "own"),
  text("/health", "well", { isForMachines: true }),
  { path: "/none", answer: () => null },
  broken,
];

describe("the small web server", () => {
  it.each([
    ["/", 200, "begin"],
    ["/?q=a%20b", 200, "begina b"],
    ["/feeds/kind-in-azc.xml", 200, "feed"],
    ["/feeds/own.xml", 200, "own"],
    ["/nergens", 404, "Deze pagina is er niet. / There is no such page.\n"],
    ["/none", 404, "Deze pagina is er niet. / There is no such page.\n"],
    ["/%ff", 400, "Dit adres is niet te lezen. / This address cannot be read.\n"],
  ])("answers %s with %i", async (path, status, body) => {
    const ask = await served(routes);
    expect(await ask(path)).toMatchObject({ status, body });
  });

  it("reads no address of any length", async () => {
    const ask = await served(routes);
    expect((await ask(`/?q=${"a".repeat(5_000)}`)).status).toBe(400);
  });

  it("lets nothing in an answer run, and nobody keep or frame it", async () => {
    const ask = await served(routes);
    for (const path of ["/", "/nergens", "/broken"]) {
      const { headers } = await ask(path);
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'self'/);
      expect(headers["content-security-policy"]).not.toMatch(/unsafe|script/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
      });
    }
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("only shows: %s is refused", async (method) => {
    const ask = await served(routes);
    expect(await ask("/", { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("answers HEAD with the same head, and no body", async () => {
    const ask = await served(routes);
    expect(await ask("/", { method: "HEAD" })).toMatchObject({
      status: 200,
      body: "",
      headers: { "content-length": "5" },
    });
  });

  it("tells nobody what went wrong in it", async () => {
    const ask = await served(routes);
    const { status, body } = await ask("/broken");
    expect(status).toBe(500);
    expect(body).not.toMatch(/xoxb|kamerwacht|Error|\bat /);
  });

  it.each([
    ["localhost:9464", 200],
    ["127.0.0.1", 200],
    ["[::1]:9464", 200],
    ["LOCALHOST", 200],
    ["127.0.0.1.evil.example", 421],
    ["evil.example:9464", 421],
    ["localhost.evil.example", 421],
  ])("on loopback is asked as %j: %i", async (name, status) => {
    const ask = await served(routes);
    expect((await ask("/", { name })).status).toBe(status);
    expect((await ask("/health", { name })).status).toBe(200);
  });

  it("answers any name where it was told to listen to other machines", async () => {
    const ask = await served(routes, "0.0.0.0");
    expect((await ask("/", { name: "kamerwacht.example" })).status).toBe(200);
  });

  it.each([
    ["127.0.0.1", true],
    ["127.9.9.9", true],
    ["::1", true],
    ["localhost", true],
    ["0.0.0.0", false],
    ["::", false],
    ["192.168.1.2", false],
    ["127.example", false],
  ])("knows whether %s is reached from this machine alone: %s", (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
