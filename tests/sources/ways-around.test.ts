import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UnexpectedShapeError, UnreadableError } from "#parliament";
import { AddressRefusedError, addressGuard } from "../../src/sources/address-guard.ts";
import { fetchFile } from "../../src/sources/file.ts";
import { createHttpClient } from "../../src/sources/http.ts";

/** Ways around the address guard, as people who attack programs that fetch addresses have found them. */
const PUBLIC = new URL("https://repository.overheid.nl/sru");
const OPTIONS = { sleep: async () => undefined };

describe("an address in a document or a redirect", () => {
  it.each([
    ["decimal", "http://2852039166/"],
    ["decimal in parts", "http://169.16689662/"],
    ["octal", "http://0251.0376.0251.0376/"],
    ["octal with more zeros", "http://0000251.00000376.000251.0000376/"],
    ["hexadecimal in parts", "http://0xA9.0xFE.0xA9.0xFE/"],
    ["of three kinds of digits", "http://0xa9.254.0251.254/"],
    ["short", "http://10.1/"],
    ["with a dot at its end", "http://169.254.169.254./"],
    ["of circled digits", "http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/"],
    ["of wide digits", "http://１６９.２５４.１６９.２５４/"],
    ["with other full stops", "http://169。254｡169．254/"],
    ["in percent signs", "http://%31%36%39.254.169.254/"],
    ["behind a backslash", "http:\\\\169.254.169.254\\latest"],
    ["without slashes", "http:169.254.169.254"],
    ["with tabs and line ends", "ht\ntp://169.\t254.169.254/"],
    ["after a user that looks like a host", "http://repository.overheid.nl@169.254.169.254/"],
    ["after a user and a password", "http://repository.overheid.nl:443@10.0.0.1/"],
    ["with a user alone", "https://iemand@repository.overheid.nl/"],
    ["mapped into IPv6", "http://[::ffff:169.254.169.254]/"],
    ["mapped, in hexadecimal", "http://[::ffff:a9fe:a9fe]/"],
    ["mapped, in full", "http://[0:0:0:0:0:ffff:a9fe:a9fe]/"],
    ["compatible with IPv4", "http://[::169.254.169.254]/"],
    ["translated", "http://[::ffff:0:169.254.169.254]/"],
    ["of NAT64", "http://[64:ff9b::169.254.169.254]/"],
    ["of 6to4", "http://[2002:a9fe:a9fe::1]/"],
    ["of Teredo", "http://[2001:0:a9fe:a9fe::1]/"],
    ["of the link", "http://[fe80::1]/"],
    ["unique and local", "http://[fd00:ec2::254]/"],
    ["of many", "http://[ff05::1]/"],
    ["of segment routing", "http://[5f00::1]/"],
    ["of nobody", "http://[::]/"],
    ["that is loopback of another number", "http://127.255.255.254/"],
    ["that is the whole network", "http://0.0.0.0/"],
    ["of a carrier", "http://100.127.255.254/"],
    ["of a benchmark", "http://198.19.255.254/"],
    ["that is broadcast", "http://255.255.255.255/"],
    ["at the port of mail", "http://repository.overheid.nl:25/"],
    ["at the port of a database", "https://repository.overheid.nl:6379/"],
    ["at port 0", "http://repository.overheid.nl:0/"],
    ["in a file", "file://repository.overheid.nl/etc/passwd"],
    ["in a blob", "blob:http://169.254.169.254/1"],
    ["in a socket", "ws://169.254.169.254/"],
    ["in a view of the source", "view-source:http://169.254.169.254/"],
  ])("%s is refused: %s", (_, address) => {
    const url = new URL(address);
    expect(() => addressGuard(PUBLIC).check(url)).toThrow(AddressRefusedError);
    expect(() => addressGuard(PUBLIC).check(url)).toThrow(/^refused .{3,}/);
  });

  it.each([
    "http://[fe80::1%25eth0]/",
    "http://[::1%lo]/",
    "http://256.256.256.256/",
    "http://0x/%00/",
    "http://",
  ])("is no address at all: %s", (address) => {
    const url = URL.parse(address);
    // `http://0x/` is the network of nobody.
    if (url === null) return;
    expect(() => addressGuard(PUBLIC).check(url)).toThrow(AddressRefusedError);
  });

  it.each(["fe80::1%eth0", "2a02:ec80:300::1%eth0", "::1%lo", "", "localhost", "0177.0.0.1", "127.1"])(
    "is not connected to: %s",
    (address) => {
      expect(addressGuard(PUBLIC).allows(address)).toBe(false);
      expect(addressGuard(new URL("http://127.0.0.1:8080/")).allows(address)).toBe(false);
    },
  );
});

describe("a name", () => {
  /** A name server whose answers are these, one after the other, the last one again and again. */
  function resolver(...answers: readonly (readonly string[])[]) {
    let at = -1;
    return (
      _: string,
      __: unknown,
      callback: (error: null, addresses: { address: string; family: number }[]) => void,
    ) => {
      at = Math.min(at + 1, answers.length - 1);
      callback(
        null,
        (answers[at] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
    };
  }

  function looked(guard: ReturnType<typeof addressGuard>, all: boolean): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    guard.lookup("rebinding.example", { all }, (error, address) => resolve(error ?? address));
    return promise;
  }

  it.each([
    ["this machine", ["127.0.0.1"]],
    ["this machine by IPv6", ["::1"]],
    ["this machine, mapped", ["::ffff:127.0.0.1"]],
    ["the network inside", ["192.168.1.10"]],
    ["the data of a cloud machine", ["169.254.169.254"]],
    ["the data of a cloud machine by IPv6", ["fd00:ec2::254"]],
    ["NAT64 around this machine", ["64:ff9b::7f00:1"]],
    ["several, all of them inside", ["10.0.0.1", "172.16.0.1", "fe80::1"]],
    ["nothing", []],
  ])("that leads to %s is refused", async (_, addresses) => {
    const error = await looked(addressGuard(PUBLIC, resolver(addresses)), true);
    expect(error).toBeInstanceOf(AddressRefusedError);
    expect(String(error)).toMatch(/refused rebinding\.example: it leads to/);
  });

  it("is connected to at its public addresses only", async () => {
    const mixed = resolver(["10.0.0.1", "8.8.8.8", "::1", "2a02:ec80:300::1"]);
    expect(await looked(addressGuard(PUBLIC, mixed), true)).toEqual([
      { address: "8.8.8.8", family: 4 },
      { address: "2a02:ec80:300::1", family: 6 },
    ]);
    expect(await looked(addressGuard(PUBLIC, mixed), false)).toBe("8.8.8.8");
  });

  it("that is bound anew after it was looked at is looked at again, for each connection", async () => {
    const guard = addressGuard(PUBLIC, resolver(["8.8.8.8"], ["127.0.0.1"]));
    expect(await looked(guard, false)).toBe("8.8.8.8");
    expect(await looked(guard, false)).toBeInstanceOf(AddressRefusedError);
  });
});

describe("a redirect of a source on this machine", () => {
  let location = "";
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.writeHead(302, { location }).end();
  });
  let base: URL;

  beforeEach(async () => {
    requests = 0;
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    "http://169.254.169.254/latest/meta-data/",
    "//169.254.169.254/",
    "http://2852039166/",
    "http://[::ffff:127.0.0.1]/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://127.0.0.1:1/",
    "http://localhost:22/",
    "http://iemand:geheim@127.0.0.1/",
    "gopher://127.0.0.1/",
    "data:text/xml,<a/>",
  ])("is not followed to %s", async (to) => {
    location = to;
    await using http = createHttpClient(base, "test", OPTIONS);
    const signal = new AbortController().signal;
    const request = {
      url: base,
      accept: "*/*",
      compressed: false,
      deadlineMs: 5_000,
      bytesMax: 100,
      tooLarge: () => new Error("too large"),
    };
    const refused = http.get(request, async () => "read", signal);
    await expect(refused).rejects.toThrow(UnexpectedShapeError);
    await expect(refused).rejects.toThrow(/^refused /);
    await expect(refused).rejects.not.toThrow(/geheim/);
    expect(requests).toBe(1);
    const file = fetchFile(
      http,
      base.href,
      { bytesMax: 100, deadlineMs: 5_000 },
      { url: base.href, contentType: null, bytes: null },
      signal,
    );
    await expect(file).rejects.toThrow(UnreadableError);
  });
});
