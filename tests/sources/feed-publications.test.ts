import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentClass, parseId } from "#parliament";
import { keyed } from "../../src/sources/feeds/known.ts";
import { publicationIn } from "../../src/sources/feeds/publication.ts";
import { readFeed } from "../../src/sources/feeds/read-feed.ts";
import { recordsOfItem } from "../../src/sources/feeds/records.ts";
import { REAL } from "../text/real-data.ts";
import { NOW } from "./feed-pages.ts";

const FEED = new URL("https://zoek.officielebekendmakingen.nl/rss?q=x");
const clock = () => NOW;

/** The feed of the official publications, as it writes its items. */
function feedOf(...items: readonly (readonly [identifier: string, description: string])[]): string {
  const all = items.map(
    ([identifier, description]) =>
      `<item><link>https://zoek.officielebekendmakingen.nl/${identifier}.html</link><category>Kamerstuk</category><title>${identifier} : Tweede Kamer der Staten-Generaal</title><description>${description}</description><pubDate>Tue, 24 Nov 2026 00:00:00 +0100</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed</title>${all.join("")}</channel></rss>`;
}

function recordsOf(identifier: string, description: string, address = FEED) {
  const items = keyed(readFeed(feedOf([identifier, description]), address).items);
  return items.flatMap((item) => recordsOfItem("feed:bekendmakingen", item, { address, clock }));
}

describe("an item of the feed of the official publications", () => {
  it("is the stuk that it names, with its kind, number and dossier", () => {
    const records = recordsOf(
      "kst-36999-15",
      "Bomen in de stad; Amendement; Amendement van het lid De Wit over lindes",
    );
    expect(records).toMatchObject([
      {
        kind: "document",
        id: "kst-36999-15",
        fields: {
          identifier: ["kst-36999-15"],
          soort: "Amendement",
          onderwerp: "Amendement van het lid De Wit over lindes",
          datum: "2026-11-24",
          url: "https://zoek.officielebekendmakingen.nl/kst-36999-15.html",
        },
        refs: { kamerstukdossier: ["dossier-36999"] },
        file: { url: "https://zoek.officielebekendmakingen.nl/kst-36999-15.html", contentType: "text/html" },
      },
      {
        kind: "kamerstukdossier",
        id: "dossier-36999",
        fields: { nummer: "36999", titel: "Bomen in de stad" },
      },
      { kind: "zaak" },
    ]);
  });

  it("is known by its running number while it is not formatted, and no dossier is read from that", () => {
    const [document, ...others] = recordsOf(
      "kst-1399951",
      "Bomen in de stad; Brief regering; Stand van zaken lindes",
    );
    expect(document).toMatchObject({
      id: "kst-1399951",
      fields: { identifier: ["kst-1399951"], soort: "Brief regering", onderwerp: "Stand van zaken lindes" },
      refs: {},
      file: {
        url: "https://zoek.officielebekendmakingen.nl/kst-1399951.pdf",
        contentType: "application/pdf",
      },
    });
    expect(others).toEqual([]);
  });

  it.each([
    [
      "Wijziging van de Wet A; Wet B; Voorstel van wet; Voorstel van wet",
      "Voorstel van wet",
      "Voorstel van wet",
    ],
    ["Bomen; Brief regering; Lindes; eiken; en beuken", "Brief regering", "Lindes; eiken; en beuken"],
    ["Bomen; Overig; Jaarverslag van de bomenwacht", "Jaarverslag", "Jaarverslag van de bomenwacht"],
    [
      "Bomen; Verslag (initiatief)wetsvoorstel (nader); Verslag (blanco)",
      "Verslag (initiatief)wetsvoorstel (nader)",
      "Verslag (blanco)",
    ],
    ["Alleen een titel", "Kamerstuk", "Alleen een titel"],
    ["", "Kamerstuk", "kst-36999-15"],
  ])("says in %j that it is %s", (description, soort, title) => {
    expect(recordsOf("kst-36999-15", description)[0]?.fields).toMatchObject({ soort, onderwerp: title });
  });

  it("is an attachment under its own title, and an answer by its number", () => {
    expect(recordsOf("blg-1399952", "Rapport over lindes; deel 2")).toMatchObject([
      { fields: { soort: "Bijlage", onderwerp: "Rapport over lindes; deel 2" }, refs: {} },
    ]);
    expect(
      recordsOf("ah-tk-20262027-512", "Antwoord op vragen van het lid De Wit over lindes")[0],
    ).toMatchObject({
      id: "ah-tk-20262027-512",
      fields: {
        soort: "Antwoord schriftelijke vragen",
        onderwerp: "Antwoord op vragen van het lid De Wit over lindes",
      },
    });
  });

  it("has no text to fetch where its page lies elsewhere than the feed", () => {
    const [document] = recordsOf(
      "kst-36999-15",
      "Bomen; Motie; Motie over lindes",
      new URL("https://feed.example/rss"),
    );
    expect(document).toMatchObject({ id: "kst-36999-15", file: null });
  });

  it("is no item of another feed, whose title has a colon", () => {
    const item = { link: null, guid: null, publishedMs: null, html: "Tekst" };
    expect(publicationIn({ ...item, title: "Kamer : wat er gebeurt" })).toBeNull();
    expect(publicationIn({ ...item, title: "kst-36999-15" })).toBeNull();
  });
});

const SAMPLE = join(REAL ?? "", "officielebekendmakingen", "rss-2022-05-02.xml");

it.skipIf(REAL === null || !existsSync(SAMPLE))(
  "reads each of the 150 items of a real feed for what it is",
  () => {
    const { items, dropped } = readFeed(readFileSync(SAMPLE, "utf8"), FEED);
    expect([items.length, dropped]).toEqual([150, []]);
    const firsts = keyed(items).map(
      (item) => recordsOfItem("feed:x", item, { address: FEED, clock })[0] ?? expect.fail("no record"),
    );
    expect(firsts.filter(({ fields }) => fields.soort === "Bijlage")).toHaveLength(64);
    const stukken = firsts.filter(({ fields }) => fields.soort !== "Bijlage");
    expect(stukken).toHaveLength(86);
    const untold = stukken.filter(({ fields }) => documentClass(String(fields.soort)) === "other");
    expect(untold.map(({ id }) => id)).toEqual([]);
    for (const { fields } of stukken) {
      expect(parseId(String(fields.identifier?.[0]))).not.toBeNull();
      expect(String(fields.onderwerp)).not.toContain("Staten-Generaal");
    }
    const filed = stukken.filter(({ refs }) => refs.kamerstukdossier !== undefined);
    expect(filed).toHaveLength(10);
    console.log(`official publications: ${items.length} items of a real feed read`);
  },
);
