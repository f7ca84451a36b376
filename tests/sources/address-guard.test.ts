import { describe, expect, it } from "vitest";
import { AddressRefusedError, addressGuard } from "../../src/sources/address-guard.ts";
import { networkError } from "../../src/sources/network-errors.ts";

const publicGuard = addressGuard(new URL("https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0"));

describe("the address guard of a public source", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://0x7f.0.0.1/",
    "http://0x7f000001/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://①②⑦.0.0.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0xa9fea9fe/",
    "http://100.64.0.1/",
    "http://100.100.100.200/",
    "http://192.0.0.192/",
    "http://192.0.2.1/",
    "http://198.18.0.1/",
    "http://198.51.100.7/",
    "http://203.0.113.7/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::ffff:8.8.8.8]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[2001:db8::1]/",
    "http://[3fff::1]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[fd00:ec2::254]/",
    "http://[ff02::1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[2002:a9fe:a9fe::]/",
    "http://192.88.99.1/",
    "http://240.0.0.1/",
    "http://[100::1]/",
    "http://[2001:20::1]/",
    "http://[5f00::1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://127.0.0.1:22/",
    "http://0x7f.1/",
    "http://０x7f.1/",
    "http://127。0。0。1/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]/",
    "http://[::7f00:1]/",
    "http://[fc00::]/",
    "http://[::ffff:0a00:0001]/",
    "http://[0064:ff9b:0001::7f00:0001]/",
    "https://user:secret@example.org/",
    "https://user@example.org/",
    "file:///etc/passwd",
    "ftp://example.org/",
    "data:text/plain,x",
    "gopher://example.org/",
  ])("refuses %s", (address) => {
    expect(() => publicGuard.check(new URL(address))).toThrow(AddressRefusedError);
  });

  it.each(["https://example.org/", "http://8.8.8.8/", "https://[2a02:ec80:300::1]/"])(
    "allows %s",
    (address) => {
      publicGuard.check(new URL(address));
    },
  );

  it("never says a password", () => {
    expect(() => publicGuard.check(new URL("https://user:secret@example.org/"))).toThrow(/^((?!secret).)*$/);
  });

  it("refuses a name that leads to this machine, for the very connection that asks", async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    publicGuard.lookup("localhost", { all: true }, (error) => resolve(error));
    expect(await promise).toBeInstanceOf(AddressRefusedError);
  });
});

describe("the address guard of a source at home", () => {
  const loopback = addressGuard(new URL("http://localhost:8080/SyncFeed/2.0"));
  const home = addressGuard(new URL("http://10.0.0.5/SyncFeed/2.0"));

  it("allows loopback to a base on loopback, and nothing else that is private", () => {
    expect(["127.0.0.1", "127.9.9.9", "::1"].map(loopback.allows)).toEqual([true, true, true]);
    expect(["10.0.0.5", "169.254.169.254", "::ffff:127.0.0.1", "0.0.0.0"].map(loopback.allows)).toEqual(
      Array(4).fill(false),
    );
  });

  it("allows a private base itself, and no other private address", () => {
    expect(["10.0.0.5", "10.0.0.6", "127.0.0.1"].map(home.allows)).toEqual([true, false, false]);
  });

  it("resolves to the allowed addresses only", async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    loopback.lookup("localhost", { all: false }, (_, address) => resolve(address));
    expect(["127.0.0.1", "::1"]).toContain(await promise);
  });
});

describe("network errors", () => {
  const url = new URL("https://feed.example/Feed");
  it.each([
    ["ENOTFOUND", /not known \(DNS\)/],
    ["ECONNREFUSED", /nothing listens/],
    ["CERT_HAS_EXPIRED", /certificate has expired/],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /self-signed/],
    ["ERR_TLS_CERT_ALTNAME_INVALID", /another name/],
    ["ERR_SSL_WRONG_VERSION_NUMBER", /TLS failed/],
  ])("explain %s", (code, words) => {
    const cause = Object.assign(new Error("raw"), { code });
    const error = networkError(url, new AggregateError([cause]));
    expect(error.name).toBe("SourceUnavailableError");
    expect(error.message).toMatch(words);
    expect(error.cause).toBeInstanceOf(AggregateError);
  });
});
