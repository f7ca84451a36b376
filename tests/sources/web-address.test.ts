import { describe, expect, it } from "vitest";
import {
  createFeed,
  createGegevensmagazijn,
  createOdata,
  createOfficieleBekendmakingen,
  createTweedekamer,
  type Source,
} from "#sources";

const userAgent = "test";
/** Every source, made for an address. */
const SOURCES: Readonly<Record<string, (url: string) => Source>> = {
  gegevensmagazijn: (url) => createGegevensmagazijn({ url, userAgent }),
  odata: (url) => createOdata({ url, userAgent, version: "v4" }),
  officielebekendmakingen: (url) => createOfficieleBekendmakingen({ url, userAgent, dossiers: () => [] }),
  tweedekamer: (url) => createTweedekamer({ url, userAgent }),
  feed: (url) => createFeed({ url, userAgent, name: "coa" }),
};

describe.each(Object.entries(SOURCES))("the address of %s", (_name, make) => {
  it.each(["", "geen adres", "/feed", "ftp://voorbeeld.example/feed", "file:///etc/passwd", "javascript:1"])(
    "is a web address, not %j",
    (url) => {
      expect(() => make(url)).toThrow(/^the address of .+ is not a web address$/);
    },
  );

  it.each(["https://ik:geheim@voorbeeld.example/", "https://ik@voorbeeld.example/", "http://:geheim@x/"])(
    "carries no user name or password, which the error does not show either: %s",
    (url) => {
      expect(() => make(url)).toThrow(TypeError);
      expect(() => make(url)).toThrow(/^the address of .+ on [\w.]+ carries a user name or password$/);
    },
  );

  it.each(["https://voorbeeld.example", "http://127.0.0.1:8080/pad/?a=b#c"])("may be %s", async (url) => {
    await using source = make(url);
    expect(source.name).not.toBe("");
  });
});
