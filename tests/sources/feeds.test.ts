import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Batch } from "#parliament";
import { decodeText, SourceUnavailableError, UnexpectedShapeError, UnreadableError } from "#parliament";
import { keyed } from "../../src/sources/feeds/known.ts";
import { readFeed } from "../../src/sources/feeds/read-feed.ts";
import { recordsOfItem } from "../../src/sources/feeds/records.ts";
import { runs } from "../runs.ts";
import { DATE, feedPages, type Item, NOW, rss, signal, titlesOf } from "./feed-pages.ts";

const { site, address, message, feed, polled, begun } = feedPages();

function failure(batches: readonly Batch[]): Error | null {
  const [batch] = batches;
  return batch?.type === "failure" ? batch.error : null;
}

describe("a feed", () => {
  it("is silent at first sight, and tells what comes after it, once", async () => {
    site.body = rss([message(1)]);
    const cursors = await begun();
    site.body = rss([message(2), message(1)]);
    const second = await polled(cursors);
    expect(second.records).toEqual([
      {
        source: "feed:coa",
        kind: "document",
        id: expect.stringMatching(/^feed:coa:[0-9a-f]{16}$/),
        position: Date.parse(DATE),
        deleted: false,
        updatedAt: null,
        publishedAt: "2026-11-24T08:00:00.000Z",
        fields: {
          soort: "Nieuwsbericht",
          onderwerp: "Bericht 2",
          datum: "2026-11-24",
          url: `${address.origin}/nieuws/2`,
        },
        refs: {},
        file: {
          url: expect.stringMatching(/\/nieuws\/2#item=[0-9a-f]{16}$/),
          contentType: "text/html",
          bytes: null,
        },
      },
    ]);
    expect((await polled(second.cursors)).records).toEqual([]);
  });

  it("asks for another version only, by ETag and Last-Modified", async () => {
    site.headers = { etag: '"a"', "last-modified": DATE };
    site.body = rss([message(1)]);
    const cursors = await begun();
    const same = await polled(cursors);
    expect(same.batches).toMatchObject([{ type: "page", records: [], cursors: {}, counts: { bytes: 0 } }]);
    expect(site.requests.at(-1)?.headers).toMatchObject({
      "if-none-match": '"a"',
      "if-modified-since": DATE,
    });
    site.headers = { etag: '"b"' };
    site.body = rss([message(2), message(1)]);
    expect((await polled(same.cursors)).titles).toEqual(["Bericht 2"]);
  });

  it("keeps its known items when others fill the feed and they come back", async () => {
    site.body = rss([message(1)]);
    let cursors = await begun();
    for (let number = 2; number < 50; number += 1) {
      site.body = rss([message(number)]);
      cursors = (await polled(cursors)).cursors;
    }
    site.body = rss([message(1), message(2)]);
    expect((await polled(cursors)).titles).toEqual([]);
  });

  it("begins anew, silently, where its cursor cannot be read", async () => {
    site.body = rss([message(1)]);
    expect((await polled({ items: "{oops" })).records).toEqual([]);
  });
});

describe("an item is the same item", () => {
  it.each([
    ["with another guid", { guid: "urn:anders" }],
    ["with another title", { title: "Beter bericht" }],
    ["with another date and description", { date: "Tue, 24 Nov 2026 09:00:00 GMT", description: "Meer" }],
    ["without a guid", { guid: undefined }],
    ["at another address, under the same guid", { link: "https://site.example/verhuisd/1" }],
    ["with a trail of where one came from", { link: "TRAIL" }],
  ] as readonly (readonly [string, { [name in keyof Item]?: string | undefined }])[])(
    "%s",
    async (_, deviation) => {
      site.body = rss([message(1)]);
      const cursors = await begun();
      const link =
        deviation.link === "TRAIL"
          ? `${address.origin}/nieuws/1/?utm_source=rss&fbclid=1#top`
          : deviation.link;
      site.body = rss([message(1, { ...deviation, ...(link === undefined ? {} : { link }) } as Item)]);
      expect((await polled(cursors)).titles).toEqual([]);
    },
  );

  it("also when all ids of the feed change at once", async () => {
    const all = Array.from({ length: 60 }, (_, index) => message(index));
    site.body = rss(all);
    const cursors = await begun();
    site.body = rss(
      all.map((item, index) => ({
        ...item,
        guid: `nieuw-${index}`,
        link: `https://site.example/n/${index}`,
      })),
    );
    expect((await polled(cursors)).titles).toEqual([]);
  });

  it("but not because all items bear one guid or one link", async () => {
    site.body = rss([
      message(1, { guid: "1", link: address.origin }),
      message(2, { guid: "1", link: address.origin }),
    ]);
    const cursors = await begun();
    site.body = rss([
      message(3, { guid: "1", link: address.origin }),
      message(1, { guid: "1", link: address.origin }),
      message(2, { guid: "1", link: address.origin }),
    ]);
    const { records } = await polled(cursors);
    expect(titlesOf(records)).toEqual(["Bericht 3"]);
  });
});

describe("dates", () => {
  it.each([
    ["none", undefined, "2026-11-24", null],
    ["nonsense", "gisteren", "2026-11-24", null],
    ["the year 1", "0001-01-01T00:00:00Z", "2026-11-24", null],
    ["the beginning of time", "Thu, 01 Jan 1970 00:00:00 GMT", "2026-11-24", null],
    ["the future", "Fri, 01 Jan 2100 00:00:00 GMT", "2026-11-24", "2026-11-24T10:00:00.000Z"],
    ["yesterday, late", "Mon, 23 Nov 2026 23:30:00 GMT", "2026-11-24", "2026-11-23T23:30:00.000Z"],
  ])("%s", async (_, date, day, publishedAt) => {
    const cursors = await begun();
    site.body = rss([message(1, { date } as Item)]);
    const { records } = await polled(cursors);
    expect(records).toMatchObject([{ fields: { datum: day }, publishedAt }]);
    expect(records[0]?.position).toBeLessThanOrEqual(NOW.getTime());
    expect(
      (await polled((await polled(cursors)).cursors, () => new Date(NOW.getTime() + 86_400_000))).records,
    ).toEqual([]);
  });
});

describe("forms of feeds", () => {
  const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example/"><title>N</title></channel><item rdf:about="https://a.example/1"><title>Caf&eacute; &amp; meer</title><link>https://a.example/1</link></item></rdf:RDF>`;
  const OLD = `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>N</title><item><title>Café &amp; meer</title><link>https://a.example/1</link></item></channel></rss>`;
  const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>tag:1</id><title type="html">Caf&amp;eacute; &lt;b&gt;&amp;amp;&lt;/b&gt; meer</title><link rel="alternate" href="https://a.example/1"/><updated>2026-11-24T08:00:00Z</updated></entry></feed>`;
  const LATIN = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><item><title>Caf\u00e9 &amp; meer</title><link>https://a.example/1</link></item></channel></rss>',
    "latin1",
  );
  const LIES = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><item><title>Caf\u00e9 &amp; meer</title><link>https://a.example/1</link></item></channel></rss>',
    "utf8",
  );
  const LATIN_SAYS_UTF8 = Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><item><title>Caf\u00e9 &amp; meer</title><link>https://a.example/1</link></item></channel></rss>',
    "latin1",
  );
  const UTF16 = Buffer.from(
    '\ufeff<?xml version="1.0" encoding="UTF-16"?><rss version="2.0"><channel><item><title>Caf\u00e9 &amp; meer</title><link>https://a.example/1</link></item></channel></rss>',
    "utf16le",
  );
  const MARKED = `\ufeff${OLD}`;

  it.each([
    ["RSS 1.0", RDF],
    ["RSS 0.91 with its DOCTYPE", OLD],
    ["Atom", ATOM],
    ["Latin-1 that says so", LATIN],
    ["UTF-8 that says that it is Latin-1", LIES],
    ["Latin-1 that says that it is UTF-8", LATIN_SAYS_UTF8],
    ["UTF-16", UTF16],
    ["UTF-8 with a mark", MARKED],
  ])("%s", async (_, body) => {
    const cursors = await begun();
    site.body = body;
    site.type = "application/xml; charset=iso-8859-15";
    expect((await polled(cursors)).titles).toEqual(["Café & meer"]);
  });

  it("takes a permanent guid for the link, and no script for one", async () => {
    const cursors = await begun();
    site.body = rss([
      { title: "A", guid: "https://a.example/9" },
      { title: "B", link: "javascript:alert(1)" },
      { title: "C", link: "https://naam:geheim@a.example/1" },
      { description: "zonder titel en adres" },
    ]);
    const { records, batches } = await polled(cursors);
    expect(records.map(({ fields }) => [fields.onderwerp, fields.url])).toEqual([
      ["A", "https://a.example/9"],
      ["B", undefined],
      ["C", undefined],
    ]);
    expect(batches[0]).toMatchObject({
      counts: { dropped: ["an item at #4: an item without title and link"] },
    });
  });

  it("reads no more than five hundred items, and says so", async () => {
    const cursors = await begun();
    site.body = rss(Array.from({ length: 700 }, (_, index) => message(index)));
    const { records, batches } = await polled(cursors);
    expect(records).toHaveLength(500);
    expect(batches[0]).toMatchObject({ counts: { dropped: ["items beyond the first 500"] } });
  });
});

describe("what is no feed", () => {
  const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level || ""};`.repeat(10)}">`).join("")}]><rss version="2.0"><channel><item><title>&lol9;</title></item></channel></rss>`;

  it.each([
    ["a billion laughs", 200, LAUGHS, UnexpectedShapeError],
    [
      "a file by an entity",
      200,
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>',
      UnexpectedShapeError,
    ],
    [
      "an entity behind a comment",
      200,
      '<!-- a --><!DOCTYPE r\n[ <!ENTITY x "y"> ]><rss version="2.0"><channel/></rss>',
      UnexpectedShapeError,
    ],
    ["a maintenance page", 200, "<!DOCTYPE html><html><body>Onderhoud</body></html>", UnexpectedShapeError],
    ["nothing", 200, "", UnexpectedShapeError],
    ["JSON", 200, '{"items":[]}', UnexpectedShapeError],
    [
      "an endless nest",
      200,
      `<rss version="2.0"><channel>${"<a>".repeat(100_000)}</channel></rss>`,
      UnexpectedShapeError,
    ],
    [
      "a feed without items that had some",
      200,
      '<rss version="2.0"><channel><title>N</title></channel></rss>',
      UnexpectedShapeError,
    ],
    [
      "items of another form",
      200,
      '<rss version="2.0"><channel><item><kop>A</kop></item><item><kop>B</kop></item></channel></rss>',
      UnexpectedShapeError,
    ],
    ["too much", 200, `<rss>${" ".repeat(6_000_000)}</rss>`, UnexpectedShapeError],
    ["404", 404, "", UnexpectedShapeError],
    ["410", 410, "", UnexpectedShapeError],
    ["503", 503, "", SourceUnavailableError],
    ["429", 429, "", SourceUnavailableError],
  ])("%s is said, leaves the cursor, and brings no flood after it", async (_, status, body, error) => {
    const all = Array.from({ length: 30 }, (_item, index) => message(index));
    site.body = rss(all);
    const cursors = await begun();
    site.body = body;
    site.status = status;
    const broken = await polled(cursors);
    expect(failure(broken.batches)).toBeInstanceOf(error);
    expect(broken.cursors).toEqual(cursors);
    site.status = 200;
    site.body = rss([message(99), ...all]);
    expect((await polled(broken.cursors)).titles).toEqual(["Bericht 99"]);
  });

  it("a feed that is cut short tells what is whole, and the rest when that is", async () => {
    const cursors = await begun();
    site.body = rss([message(7), message(8)]).slice(0, -60);
    const cut = await polled(cursors);
    expect(cut.titles).toEqual(["Bericht 7"]);
    site.body = rss([message(7), message(8)]);
    expect((await polled(cut.cursors)).titles).toEqual(["Bericht 8"]);
  });

  it.each([
    ["a control character", "A \u000bB", "A B"],
    ["an element that is not closed", "<b>A", "A"],
    ["a sign that begins a tag", "1 < 2", "1 < 2"],
    ["HTML as it stands", "A<br>B", "A B"],
    ["an attribute that is not closed", "A <b x='", "A"],
  ])("an item with %s takes no other item along, nor its words", async (_, poison, title) => {
    const cursors = await begun();
    site.body = rss([message(7), message(8), message(9)]).replace(">Bericht 8<", `>${poison}<`);
    const { records } = await polled(cursors);
    expect(records.map(({ fields }) => fields.onderwerp)).toEqual(["Bericht 7", title, "Bericht 9"]);
    expect(records[1]?.fields.url).toContain("8");
  });

  it("an item that cannot be taken out of its feed is left out, and said", async () => {
    const cursors = await begun();
    site.body = rss([message(7), message(8), message(9)]).replace("<title>Bericht 8", '<title x="');
    const { titles, batches } = await polled(cursors);
    expect(titles).toEqual(["Bericht 7", "Bericht 9"]);
    expect(batches[0]).toMatchObject({ skipped: [{ position: null, why: "the item is not valid XML" }] });
  });

  it("text about entities in a message is only text", async () => {
    const cursors = await begun();
    site.body = rss([message(1)]).replace(
      "<description>",
      '<description><![CDATA[<!DOCTYPE x [<!ENTITY a "b">]>]]></description><description>',
    );
    expect((await polled(cursors)).titles).toEqual(["Bericht 1"]);
  });

  it("is refused where its markup is made to be slow", async () => {
    const cursors = await begun();
    site.body = `<rss version="2.0"><channel>${"<!--".repeat(500_000)}</channel></rss>`;
    expect(failure((await polled(cursors)).batches)).toBeInstanceOf(UnexpectedShapeError);
  });
});

it("is read or refused, and nothing else happens, whatever bytes of a feed are changed", () => {
  const whole = Buffer.from(rss([message(1), message(2, { title: "Caf\u00e9 & <b>meer</b>" })]));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(whole.length),
      (changes, end) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const text = decodeText(end % 3 === 0 ? bytes.subarray(0, end) : bytes, "text/xml; charset=geen");
        try {
          for (const item of keyed(readFeed(text, new URL("https://a.example/")).items))
            expect(
              recordsOfItem("feed:a", item, { address: new URL("https://a.example/"), clock: () => NOW })
                .length,
            ).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(UnexpectedShapeError);
        }
      },
    ),
    { numRuns: runs(100) },
  );
});

describe("an item that leads to parliament", () => {
  it.each([
    [
      "https://www.tweedekamer.nl/kamerstukken/moties/detail?id=2026Z18231&did=2026D43817",
      "Motie van het lid Jansen over warme maaltijden",
      ["document 2026D43817", "zaak 2026Z18231"],
      "Motie",
    ],
    [
      "https://zoek.officielebekendmakingen.nl/kst-36600-XX-29.html",
      "Brief van de Minister over opvang",
      ["document kst-36600-XX-29", "kamerstukdossier dossier-36600-XX"],
      "Brief regering",
    ],
    [
      "https://berthub.eu/tkconv/document.html?nummer=2026D12345",
      "Iets anders",
      ["document 2026D12345"],
      "Kamerstuk",
    ],
    [
      "https://zoek.officielebekendmakingen.nl/ah-tk-20262027-16.html",
      "Antwoord op vragen van het lid Jansen",
      ["document ah-tk-20262027-16"],
      "Antwoord schriftelijke vragen",
    ],
  ])("%s is that piece", async (link, title, expected, soort) => {
    const cursors = await begun();
    site.body = rss([message(1, { link, title })]);
    const { records } = await polled(cursors);
    expect(records.map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
    expect(records[0]).toMatchObject({ source: "feed:coa", fields: { soort, url: link }, file: null });
  });

  it.each([
    "https://www.rijksoverheid.nl/documenten/kamerstukken/2026/11/24/kst-36600-XX-29",
    "https://tweedekamer.nl.elders.example/detail?id=2026D43817",
    "https://www.tweedekamer.nl/nieuws/kamernieuws/over-36333",
    "https://zoek.officielebekendmakingen.nl/dossier/36333",
  ])("%s is a message like any other", async (link) => {
    const cursors = await begun();
    site.body = rss([message(1, { link })]);
    const { records } = await polled(cursors);
    expect(records).toMatchObject([{ kind: "document", fields: { soort: "Nieuwsbericht" } }]);
  });
});

describe("the text of an item", () => {
  const page = (path: string) => ({ url: `${address.origin}${path}`, contentType: "text/html", bytes: null });

  async function text(asked: { url: string; contentType: string; bytes: null }): Promise<string> {
    await using source = feed();
    const { bytes } = await source.file(asked, signal);
    return Buffer.from(bytes).toString("latin1");
  }

  it("is its page, with what the feed says at its beginning, also after a restart", async () => {
    site.body = rss([
      message(1, { description: "<p>Caf&eacute; open</p><script>x()</script><p>nood\u00f3pvang</p>" }),
    ]);
    site.pages.set("/nieuws/1", {
      type: "text/html; charset=iso-8859-1",
      body: Buffer.from(
        "<html><body><nav>Menu</nav><main class=a><p>De pagina, \u00e9\u00e9n</p></main></body></html>",
        "latin1",
      ),
    });
    expect(await text(page("/nieuws/1"))).toBe(
      "<html><body><nav>Menu</nav><main class=a><p>Caf&#233; open</p><p>nood&#243;pvang</p><p>De pagina, \u00e9\u00e9n</p></main></body></html>",
    );
  });

  it("is what the feed says where the page is gone, elsewhere, or may not be read", async () => {
    site.robots = "User-agent: *\nDisallow: /geheim/";
    const elsewhere = "https://elders.example/1";
    site.body = rss([
      message(1),
      message(2, { link: elsewhere }),
      message(3, { link: `${address.origin}/geheim/3` }),
    ]);
    for (const [url, number] of [
      [`${address.origin}/nieuws/1`, 1],
      [elsewhere, 2],
      [`${address.origin}/geheim/3`, 3],
    ] as const) {
      expect(await text({ url, contentType: "text/html", bytes: null })).toContain(
        `<h1>Bericht ${number}</h1><p>Wat er staat in ${number}</p>`,
      );
    }
    expect(site.requests.some(({ url }) => url === "/geheim/3")).toBe(false);
  });

  it.each([
    ["a page that is gone, and of which the feed says nothing", "/weg"],
    ["no address", "geen adres"],
  ])("cannot be had of %s", async (_, path) => {
    await using source = feed();
    const asked = {
      url: path.startsWith("/") ? `${address.origin}${path}` : path,
      contentType: "text/html",
      bytes: null,
    };
    await expect(source.file(asked, signal)).rejects.toThrow(UnreadableError);
  });

  it.each(["http://10.0.0.1/", "http://169.254.169.254/", "http://localhost:1/", "http://127.0.0.1:1/"])(
    "is not fetched from %s",
    async (url) => {
      site.body = rss([message(1)]);
      await using source = feed();
      await expect(source.file({ url, contentType: null, bytes: null }, signal)).rejects.toThrow(
        "het bericht staat op een andere site",
      );
    },
  );
});

describe("the operator's look at a feed", () => {
  it("says whether it can be read", async () => {
    site.body = rss([message(1)]);
    await using source = feed();
    const found = async () => {
      const states: string[] = [];
      for await (const { state } of source.examine?.(signal) ?? []) states.push(state);
      return states;
    };
    expect(await found()).toEqual(["as-expected"]);
    site.body = "<html></html>";
    expect(await found()).toEqual(["drifted"]);
    site.status = 503;
    expect(await found()).toEqual(["unavailable"]);
  });

  it("keeps it as it came", async () => {
    site.body = rss([message(1)]);
    await using source = feed();
    for await (const { name, bytes } of source.samples?.(signal) ?? [])
      expect([name, Buffer.from(bytes).toString()]).toEqual(["feed", site.body]);
  });
});
