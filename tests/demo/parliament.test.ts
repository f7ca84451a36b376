import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build, guidOf, type SmallParliament, startSmallParliament } from "#demo";

const NOW = new Date("2026-07-02T11:30:09.072Z");
let parliament: SmallParliament;

beforeEach(async () => {
  parliament = await startSmallParliament({ firstToken: 1000, now: () => NOW });
});
afterEach(() => parliament.close());

async function page(path: string): Promise<string> {
  const response = await fetch(`${parliament.url}${path}`);
  expect(response.status).toBe(200);
  return response.text();
}

function entryIds(xml: string): string[] {
  return [...xml.matchAll(/<entry><title>([^<]+)/g)].map((match) => match[1]!);
}

function feedLink(xml: string, rel: string): string | undefined {
  const head = xml.split("<entry>")[0]!;
  return new RegExp(`<link rel="${rel}" href="([^"]+)"`).exec(head)?.[1];
}

const zaken = (count: number) =>
  Array.from({ length: count }, (_, index) => build.zaak(`zaak-${index}`, { nummer: `2026Z${index}` }));

describe("the feed", () => {
  it("is read to its end by its own links: pages of 250, then resume without entries", async () => {
    parliament.publish(zaken(600));
    const seen: string[] = [];
    let path = "/Feed?skiptoken=0";
    for (let round = 0; round < 10; round += 1) {
      const xml = await page(path);
      const ids = entryIds(xml);
      if (ids.length === 0) {
        expect(feedLink(xml, "next")).toBeUndefined();
        expect(feedLink(xml, "resume")).toBe(`${parliament.url}/Feed?skiptoken=1600`);
        break;
      }
      seen.push(...ids);
      expect(ids.length).toBeLessThanOrEqual(250);
      path = feedLink(xml, "next")!.slice(parliament.url.length).replaceAll("&amp;", "&");
    }
    expect(seen).toEqual(zaken(600).map(({ id }) => id));
    expect(parliament.head).toBe(1599);
    expect(parliament.requests).toHaveLength(4);
  });

  it("keeps categories apart under one sequence of tokens, and says the category in its links", async () => {
    parliament.publish([...zaken(2), build.besluit("besluit-1", { zaak: "zaak-0", status: "Voorstel" })]);
    const xml = await page("/Feed?skiptoken=0&category=Besluit");
    expect(entryIds(xml)).toEqual([guidOf("besluit-1")]);
    expect(feedLink(xml, "next")).toBe(`${parliament.url}/Feed?skiptoken=1002&amp;category=Besluit`);
    expect(xml).toContain("<title>Gegevensmagazijn SyncFeed (category: Besluit)</title>");
    expect(entryIds(await page("/Feed?category=Stemming"))).toEqual([]);
  });

  it("moves an entity that changes to the end and forgets its older version", async () => {
    parliament.publish(zaken(3));
    parliament.publish([build.zaak("zaak-0", { nummer: "2026Z0", afgedaan: true })]);
    const xml = await page("/Feed?skiptoken=0");
    expect(entryIds(xml)).toEqual(["zaak-1", "zaak-2", "zaak-0"].map(guidOf));
    expect(xml).toContain("<afgedaan>true</afgedaan>");
    parliament.republish([guidOf("zaak-1")]);
    expect(entryIds(await page("/Feed?skiptoken=1002"))).toEqual(["zaak-0", "zaak-1"].map(guidOf));
  });

  it("leaves a tombstone of what is removed", async () => {
    parliament.publish([build.stemming("stem-1", { soort: "Voor" })]);
    parliament.remove("stemming", guidOf("stem-1"));
    const xml = await page("/Feed?skiptoken=0");
    expect(xml).toMatch(/<stemming [^>]*tk:verwijderd="true" \/><\/content>/);
    expect(entryIds(xml)).toEqual([guidOf("stem-1")]);
  });
});

describe("the form on the wire", () => {
  it("writes times as the real one: change local without offset, publishing in UTC with seven decimals", async () => {
    parliament.publish([build.zaak("zaak-1", {})]);
    const xml = await page("/Feed");
    expect(xml).toContain('tk:bijgewerkt="2026-07-02T13:30:09.0720000"');
    expect(xml).toMatch(/<updated>2026-07-02T11:30:09\.072\d{4}Z<\/updated><category term="zaak"\/>/);
    expect(feedLink(xml, "self")).toBe(`${parliament.url}/Feed`);
  });

  it("writes nil for what is not there, repeats references and escapes", async () => {
    parliament.publish([
      build.besluit("b", { agendapunt: "a", zaak: ["z1", "z2"], besluitTekst: 'A & B <"C">' }),
    ]);
    const xml = await page(`/Entiteiten/${guidOf("b")}`);
    expect(xml).toContain('<besluitSoort xsi:nil="true" />');
    expect(xml).toContain("<besluitTekst>A &amp; B &lt;&quot;C&quot;&gt;</besluitTekst>");
    expect(xml).toContain(`<zaak ref="${guidOf("z1")}" /><zaak ref="${guidOf("z2")}" /></besluit>`);
  });

  it.each(["toezegging", "vergadering", "verslag"] as const)(
    "prefixes %s with ns1 and gives offsets",
    async (kind) => {
      parliament.publish([build[kind]("x", { soort: "Plenair" })]);
      const xml = await page(`/Entiteiten/${guidOf("x")}`);
      expect(xml).toContain(`<ns1:${kind} `);
      expect(xml).toContain('ns1:bijgewerkt="2026-07-02T13:30:09.0720000+02:00"');
      expect(xml).toContain("<ns1:soort>Plenair</ns1:soort>");
    },
  );

  it("knows winter time", async () => {
    parliament.publish([build.zaak("w", {})], new Date("2026-10-25T01:00:00Z"));
    parliament.publish([build.zaak("s", {})], new Date("2026-10-25T00:59:59Z"));
    const xml = await page("/Feed");
    expect(xml).toContain('tk:bijgewerkt="2026-10-25T02:00:00.0000000"');
    expect(xml).toContain('tk:bijgewerkt="2026-10-25T02:59:59.0000000"');
  });
});

describe("files", () => {
  const file = { contentType: "application/pdf", bytes: Buffer.from("%PDF-1.4 x") };

  it("announces a file and serves it", async () => {
    parliament.publish([build.document("d", { soort: "Motie", file })]);
    const id = guidOf("d");
    const xml = await page("/Feed");
    expect(xml).toContain(`<link rel="enclosure" href="${parliament.url}/Resources/${id}"/>`);
    expect(xml).toContain('tk:contentType="application/pdf" tk:contentLength="10"');
    const response = await fetch(`${parliament.url}/Resources/${id}`);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe("%PDF-1.4 x");
  });

  it("serves a file that comes later than its document", async () => {
    const id = guidOf("late");
    parliament.publish([build.document("late", { file: { contentType: "application/pdf" } })]);
    expect((await fetch(`${parliament.url}/Resources/${id}`)).status).toBe(404);
    parliament.setFile(id, file.bytes);
    expect((await fetch(`${parliament.url}/Resources/${id}`)).status).toBe(200);
  });
});

describe("faults", () => {
  it("fails one category, or only the feed without one, until healed", async () => {
    parliament.publish(zaken(1));
    parliament.fail({ how: "error", category: null });
    parliament.fail({ how: "error", category: "ZaakActor", times: 1 });
    const status = async (path: string) => (await fetch(`${parliament.url}${path}`)).status;
    expect(await status("/Feed")).toBe(500);
    expect(await status("/Feed?category=Zaak")).toBe(200);
    expect(await status("/Feed?category=ZaakActor")).toBe(500);
    expect(await status("/Feed?category=ZaakActor")).toBe(200);
    parliament.heal();
    expect(await status("/Feed")).toBe(200);
    expect(parliament.requests.filter(({ fault }) => fault === "error")).toHaveLength(2);
  });

  it("truncates, answers with a page of HTML, and hangs until the patience of the client ends", async () => {
    parliament.publish(zaken(100));
    parliament.fail({ how: "truncated", times: 1 });
    await expect(fetch(`${parliament.url}/Feed`).then((response) => response.text())).rejects.toThrow();
    parliament.fail({ how: "html", times: 1 });
    expect(await page("/Feed")).toContain("<!DOCTYPE html>");
    parliament.fail({ how: "hang", times: 1 });
    await expect(fetch(`${parliament.url}/Feed`, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  });

  it("withholds one resource for a while", async () => {
    const bytes = Buffer.from("x");
    parliament.publish([build.document("d", { file: { contentType: "application/pdf", bytes } })]);
    parliament.fail({ how: "not-found", on: "resource", id: guidOf("d"), times: 2 });
    const status = async () => (await fetch(`${parliament.url}/Resources/${guidOf("d")}`)).status;
    expect([await status(), await status(), await status()]).toEqual([404, 404, 200]);
  });
});

it("serves thousands of entities, page after page", async () => {
  parliament.publish(zaken(5_000));
  let token = 0;
  for (let pages = 0; pages < 8; pages += 1) {
    const xml = await page(`/Feed?skiptoken=${token}`);
    token = Number(/skiptoken=(\d+)/.exec(feedLink(xml, "next")!)![1]);
  }
  expect(token).toBe(1000 + 2_000 - 1);
});
