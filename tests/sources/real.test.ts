import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheerioAPI, load } from "cheerio";
import { describe, expect, it } from "vitest";
import { decodeText, type SourceRecord } from "#parliament";
import { parseEntity, readPage } from "../../src/sources/gegevensmagazijn/page.ts";

/** The folder with real samples; without it there is nothing to hold the parser against. */
const FOLDER = process.env.KAMERWACHT_REAL_DATA;
const BASE = "https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0";
const OWN = join(FOLDER ?? "", "gegevensmagazijn");
const samples = FOLDER === undefined || !existsSync(OWN) ? [] : readdirSync(OWN);
const xml = samples.filter((name) => name.startsWith("syncfeed_") && name.endsWith(".xml"));

function contentOf(name: string): Buffer {
  return readFileSync(join(OWN, name));
}

function recordsOf(bytes: Buffer): readonly SourceRecord[] {
  const text = decodeText(bytes);
  if (!bytes.includes("<feed")) return [parseEntity(text, BASE).record];
  const page = readPage(text, bytes.byteLength, BASE);
  expect(page.counts).toMatchObject({ dropped: [], unknownKinds: {}, unknownFields: {} });
  return page.records;
}

/** Another reader's view of the same entities: name, value and reference of everything inside them. */
function elementsOf(
  $: CheerioAPI,
): { id: string; elements: { name: string; text: string; ref: string | null }[] }[] {
  const entities = $("content > *").length > 0 ? $("content > *") : $(":root").filter(":not(feed)");
  return entities.toArray().map((entity) => ({
    id: $(entity).attr("id") ?? "",
    elements: $(entity)
      .children()
      .toArray()
      .map((child) => ({
        name: child.tagName.replace(/^.*:/, ""),
        text: $(child).text().trim(),
        ref: $(child).attr("ref") ?? null,
      })),
  }));
}

describe.skipIf(xml.length === 0)("real samples of the SyncFeed", () => {
  it.each(xml)("%s: every field of the page is in the record", (name) => {
    const bytes = contentOf(name);
    const records = recordsOf(bytes);
    const entities = elementsOf(load(bytes.toString(), { xml: true }));
    expect(records.map(({ id }) => id)).toEqual(entities.map(({ id }) => id));
    for (const [index, { elements }] of entities.entries()) {
      const record = records[index]!;
      expect(record.updatedAt).not.toBeNull();
      for (const { name: field, text, ref } of elements) {
        if (ref === null) expect([field, record.fields[field]]).toEqual([field, text === "" ? null : text]);
        else expect([field, record.refs[field]]).toEqual([field, [ref]]);
      }
    }
  });

  it("says how many it read", () => {
    const records = xml.flatMap((name) => recordsOf(contentOf(name)));
    const fields = records.flatMap(({ fields, refs }) => [...Object.keys(fields), ...Object.keys(refs)]);
    console.log(
      `${xml.length} real samples, ${records.length} records, ${fields.length} fields and relations`,
    );
    expect(xml.length).toBeGreaterThan(0);
  });
});
