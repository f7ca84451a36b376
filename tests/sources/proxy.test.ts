import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { proxyOf } from "#sources";
import { createHttpClient } from "../../src/sources/http.ts";
import { smallProxy } from "./proxy.ts";

describe("the proxy of the environment", () => {
  const OWN = "localhost,127.0.0.1,::1";

  it.each([
    [{}, null],
    [{ HTTPS_PROXY: "" }, null],
    [{ HTTPS_PROXY: "http://p:8080" }, { httpsProxy: "http://p:8080", noProxy: OWN }],
    [
      { https_proxy: "http://small", HTTPS_PROXY: "http://big" },
      { httpsProxy: "http://small", noProxy: OWN },
    ],
    [
      { HTTP_PROXY: "http://p", NO_PROXY: "intranet.example" },
      { httpProxy: "http://p", noProxy: `intranet.example,${OWN}` },
    ],
  ])("is read of %j", (environment, expected) => {
    expect(proxyOf(environment)).toEqual(expected);
  });
});

async function answering() {
  const hosts: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.headers.host);
    response.end("dag");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  return { hosts, port: (server.address() as AddressInfo).port };
}

async function ask(url: URL, environment: Readonly<Record<string, string>>): Promise<string> {
  await using http = createHttpClient(url, "test", { environment, triesMax: 1, pauseMs: 0 });
  const request = {
    url,
    accept: "*/*",
    compressed: false,
    deadlineMs: 5_000,
    bytesMax: 1_000,
    tooLarge: () => new Error("too large"),
  };
  const pieces: Buffer[] = [];
  await http.get(
    request,
    async ({ chunks }) => {
      for await (const chunk of chunks) pieces.push(Buffer.from(chunk));
    },
    AbortSignal.timeout(10_000),
  );
  return Buffer.concat(pieces).toString();
}

describe("a source behind a proxy", () => {
  it("is asked through it, by its name, which this machine does not look up", async () => {
    const far = await answering();
    const proxy = await smallProxy(() => far.port);
    expect(await ask(new URL("http://bron.invalid/feed"), { HTTP_PROXY: proxy.url })).toBe("dag");
    expect(proxy.asked).toEqual(["bron.invalid"]);
    expect(far.hosts).toEqual(["bron.invalid"]);
  });

  it("on this machine is asked without it", async () => {
    const far = await answering();
    const proxy = await smallProxy(() => far.port);
    expect(await ask(new URL(`http://127.0.0.1:${far.port}/`), { HTTP_PROXY: proxy.url })).toBe("dag");
    expect(proxy.asked).toEqual([]);
  });

  it("is still not asked for an address of a network of our own", async () => {
    const far = await answering();
    const proxy = await smallProxy(() => far.port);
    const here = new URL("http://bron.invalid/");
    await using http = createHttpClient(here, "test", {
      environment: { HTTP_PROXY: proxy.url },
      triesMax: 1,
    });
    const request = {
      url: new URL("http://169.254.169.254/latest"),
      accept: "*/*",
      compressed: false,
      deadlineMs: 5_000,
      bytesMax: 1_000,
      tooLarge: () => new Error("too large"),
    };
    await expect(http.get(request, async () => {}, AbortSignal.timeout(5_000))).rejects.toThrow(/refused/);
    expect(proxy.asked).toEqual([]);
  });
});
