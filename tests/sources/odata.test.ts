import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assemble, type RecordGraph, type Skipped, type SourceRecord } from "#parliament";
import { createOdata, type OdataOptions, type Source } from "#sources";
import { gathered } from "./batches.ts";
import { fail, type OdataServer, odataServer, putMotion } from "./odata-server.ts";

const never = new AbortController().signal;
const NAMES = {
  v5: { number: "Nummer", serial: "Ondernummer" },
  v4: { number: "DocumentNummer", serial: "Volgnummer" },
} as const;
let server: OdataServer;
let source: Source;

function sourceOf(version: OdataOptions["version"] = "v5"): Source {
  return createOdata({ version, url: server.url, userAgent: "test", http: { sleep: async () => undefined } });
}

beforeEach(async () => {
  server = await odataServer("v5");
  source = sourceOf();
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

async function lookUp(id: string, from = source): Promise<readonly SourceRecord[]> {
  return (await from.lookUpNumber?.(id, never)) ?? [];
}

/** Only these records, as the core sees them. */
function graphOf(records: readonly SourceRecord[]): RecordGraph {
  return {
    get: (kind, id) => records.find((record) => record.kind === kind && record.id === id) ?? null,
    referring: (kind, via, id) =>
      records.filter((record) => record.kind === kind && record.refs[via]?.includes(id)),
    every: (kind) => records.filter((record) => record.kind === kind),
    reading: () => null,
    citing: () => [],
  } as RecordGraph;
}

describe("a lookup", () => {
  it.each(["v5", "v4"] as const)(
    "finds a motion by its number with everything around it, in the words of the feed (%s)",
    async (version) => {
      await using other = await odataServer(version);
      const ids = putMotion(other, NAMES[version]);
      await using own = createOdata({ version, url: other.url, userAgent: "test" });
      const records = await lookUp("kst-36600-XX-29", own);
      const document = records.find(({ kind }) => kind === "document");
      expect(document).toMatchObject({
        source: "odata",
        id: ids.document,
        publishedAt: "2024-12-03T14:30:02.500Z",
        fields: { documentNummer: "2024D43817", volgnummer: "29", datum: "2024-11-19T00:00:00" },
        refs: { zaak: [ids.zaak], kamerstukdossier: [ids.dossier] },
        file: {
          url: `${other.url}/Document(${ids.document})/resource`,
          contentType: "application/pdf",
          bytes: 12_345,
        },
      });
      expect(assemble(`motion:${ids.zaak}`, graphOf(records))).toMatchObject({
        ids: ["kst-36600-XX-29", "2024Z18231", "2024D43817"],
        appreciation: "Oordeel Kamer",
        actors: [{ name: "J. Jansen", party: "SP" }],
        outcome: { result: "aangenomen", on: "2024-12-03" },
        tally: { for: 100, against: 50, complete: true },
      });
    },
  );

  it("reads an answer with a raw control character in it, and leaves out what is no row", async () => {
    const row = {
      Id: "11111111-0000-4000-8000-000000000001",
      Nummer: "2024D43817",
      Titel: "BRIEF",
      GewijzigdOp: "2024-12-03T15:30:01+01:00",
    };
    server.answer = (response) => {
      const body = JSON.stringify({ value: [null, row, "x"] }).replace("BRIEF", "Brief \u000bA");
      response.writeHead(200, { "content-type": "application/json" }).end(body);
      return true;
    };
    const records = await lookUp("2024D43817");
    expect(records.map(({ fields }) => fields.titel)).toEqual(["Brief  A"]);
  });

  it.each([
    ["2024D43817", 2],
    ["2024Z18231", 1],
    ["kv-tk-2024Z18231", 1],
    ["dossier-36600-XX", 1],
    ["11111111-0000-4000-8000-000000000001", 2],
  ])("by %s takes %i questions", async (id, questions) => {
    putMotion(server, NAMES.v5);
    expect((await lookUp(id)).length).toBeGreaterThan(0);
    expect(server.requests).toHaveLength(questions);
  });

  it.each([
    [
      "kst-19637-3538",
      "Ondernummer eq 3538 and Kamerstukdossier/any(d: d/Nummer eq 19637 and (d/Toevoeging eq null or d/Toevoeging eq '' or startswith(d/Toevoeging,'(R')))",
    ],
    [
      "kst-21501-20-915",
      "Ondernummer eq 915 and Kamerstukdossier/any(d: d/Nummer eq 21501 and d/Toevoeging eq '20')",
    ],
    ["ah-tk-20182019-2411", "Aanhangselnummer eq '181902411'"],
    ["TZ202412-116", "Nummer eq 'TZ202412-116'"],
  ])("of %s asks for what it should, and finds nothing where there is nothing", async (id, filter) => {
    expect(await lookUp(id)).toEqual([]);
    expect(decodeURIComponent(server.requests[0] ?? "")).toContain(
      `$filter=Verwijderd eq false and ${filter}`,
    );
  });

  it.each(["kst-36333-C", "stb-2024-15", "h-tk-20242025-33-9", "nonsense", "x' or 1 eq 1"])(
    "of %s asks nothing",
    async (id) => {
      expect(await lookUp(id)).toEqual([]);
      expect(server.requests).toEqual([]);
    },
  );

  it.each<[string, number, string, string]>([
    ["an error of theirs", 500, "An error has occurred.", "SourceUnavailableError"],
    [
      "a question that is refused",
      400,
      "Could not find a property named 'Ondernummer'",
      "UnexpectedShapeError",
    ],
  ])("ends with %s", async (_, status, message, name) => {
    server.answer = (response) => {
      fail(response, status, message);
      return true;
    };
    await expect(lookUp("kst-36600-XX-29")).rejects.toMatchObject({ name });
  });

  it.each(["<html>Onderhoud</html>", "[]", '{"value":{}}', '{"error":{"message":"x"}}'])(
    "does not take %s for no rows",
    async (body) => {
      server.answer = (response) => {
        response.writeHead(200).end(body);
        return true;
      };
      await expect(lookUp("kst-36600-XX-29")).rejects.toMatchObject({ name: "UnexpectedShapeError" });
    },
  );

  it("in the words of the other version is refused, and says so", async () => {
    await using old = sourceOf("v4");
    await expect(lookUp("kst-36600-XX-29", old)).rejects.toMatchObject({
      name: "UnexpectedShapeError",
      cause: /not valid/,
    });
  });
});

it("has no news", async () => {
  expect(await source.begin(null, never)).toEqual({ cursors: {}, history: null });
  expect(await gathered(source.poll({}, never))).toEqual([]);
  expect(server.requests).toEqual([]);
});

it("is held against what is expected of it", async () => {
  putMotion(server, NAMES.v5);
  const findings = [];
  for await (const finding of source.examine?.(never) ?? []) findings.push(finding);
  expect(findings.at(-1)).toMatchObject({
    what: { nl: expect.stringContaining("36600-XX-29") },
    state: "as-expected",
  });
  expect(findings[0]).toMatchObject({
    what: { nl: expect.stringContaining("Document") },
    state: "drifted",
    detail: { nl: "geen enkele rij", en: "not one row" },
  });
});

it("records a few rows of each kind and its own description", async () => {
  const names = [];
  for await (const { name } of source.samples?.(never) ?? []) names.push(name);
  expect(names).toEqual(
    expect.arrayContaining(["odata_document_rows", "odata_toezegging_rows", "odata_metadata"]),
  );
});

describe("a row that cannot be read", () => {
  const spoiled = (change: (body: string) => string): void => {
    const usual = server.rows.map(({ row }) => row);
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        change(
          JSON.stringify({
            value: usual.slice(0, 1).concat({ Id: OTHER, Onderwerp: "STUK" }, usual.slice(1)),
          }),
        ),
      );
      return true;
    };
  };
  const OTHER = "00000000-0000-4000-8000-000000000999";
  async function lookUpSpoiled() {
    const skipped: Skipped[] = [];
    const records = (await source.lookUpNumber?.("2024D43817", never, (each) => skipped.push(each))) ?? [];
    return { records, skipped };
  }

  it("costs no other, and is named with its id and place", async () => {
    const ids = putMotion(server, NAMES.v5);
    spoiled((body) => body.replace('"STUK"', "STUK"));
    const { records, skipped } = await lookUpSpoiled();
    expect(records.map(({ id }) => id)).toContain(ids.document);
    expect(skipped[0]).toMatchObject({
      id: OTHER,
      kind: "document",
      place: "#2",
      why: "the row is not valid JSON",
    });
  });

  it("is one that is cut short, or has no id", async () => {
    putMotion(server, NAMES.v5);
    spoiled((body) => body.slice(0, body.indexOf("STUK")));
    const cut = await lookUpSpoiled();
    expect(cut.records.length).toBeGreaterThan(0);
    expect(cut.skipped[0]).toMatchObject({ id: OTHER });
    spoiled((body) => body.replace(`"Id":"${OTHER}",`, ""));
    expect((await lookUpSpoiled()).skipped[0]).toMatchObject({ id: null, why: "the row has no id" });
  });

  it.each([
    ["and what follows it is whole", (body: string) => body.replace('"STUK"}', '"STUK')],
    ["with its end", (body: string) => body.replace('"STUK"', '"STUK')],
    ["in the midst of an escape", (body: string) => body.replace('"STUK"}', '"STUK\\')],
    [
      "and the answer says more behind its rows",
      (body: string) =>
        body
          .replace('"STUK"}', '"STUK')
          .replace(/\}$/, ',"@odata.nextLink":"https://x/Document?$skip=10" }\n'),
    ],
  ])("takes none of those behind it along where it breaks off within a text: %s", async (_name, change) => {
    const ids = putMotion(server, NAMES.v5);
    const [first] = server.rows;
    const row = (end: number) => ({ ...first?.row, Id: `${ids.document.slice(0, -1)}${end}` });
    const body = JSON.stringify({
      value: [row(4), { Id: OTHER, Onderwerp: "STUK" }, row(5), row(6), row(7)],
    });
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(change(body));
      return true;
    };
    const { records, skipped } = await lookUpSpoiled();
    const found = records.filter(({ kind }) => kind === "document").map(({ id }) => id);
    for (const end of [4, 5, 6, 7]) expect(found).toContain(`${ids.document.slice(0, -1)}${end}`);
    expect(skipped.filter(({ kind }) => kind === "document")).toMatchObject([{ id: OTHER, place: "#2" }]);
  });

  it("is never taken for one of those within it", async () => {
    const ids = putMotion(server, NAMES.v5);
    const zaak = { Id: ids.zaak, Nummer: "2024Z18231" };
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const whole = JSON.stringify({
        Id: OTHER,
        Onderwerp: "STUK",
        Zaak: [zaak, { ...zaak, Nummer: "2024Z18232" }],
      });
      // What would close the row went with the text: the rows within it end as those of the answer would.
      response.end(`{"value":[${whole.replace('"STUK"', '"STUK').slice(0, -2)}]}`);
      return true;
    };
    const { records, skipped } = await lookUpSpoiled();
    expect(records).toEqual([]);
    expect(skipped[0]).toMatchObject({ id: OTHER, kind: "document" });
  });

  it("is mended where it is half a character or a raw control character", async () => {
    putMotion(server, NAMES.v5);
    spoiled((body) => body.replace("STUK", "\\ud83d \u000b en"));
    const { records, skipped } = await lookUpSpoiled();
    expect(skipped).toEqual([]);
    expect(records.find(({ id }) => id === OTHER)?.fields.onderwerp).toBe("\ufffd   en");
  });
});
