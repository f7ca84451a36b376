import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Entry, feedServer } from "../sources/feed-server.ts";
import { runCommand } from "./run-command.ts";

/** The folder with real samples; without it there is nothing to hold the program against. */
const FOLDER = join(process.env.KAMERWACHT_REAL_DATA ?? "", "gegevensmagazijn");
const DECISIONS = join(FOLDER, "odata_v4_besluiten_moties_2025.json");

/** A row of the older interface, as the decisions with their motions stand in the samples. */
interface Row {
  readonly Id: string;
  readonly [name: string]: unknown;
}

/** The entities of a real page, each as it stands there. */
function real(name: string, position: number): readonly Entry[] {
  const $ = load(readFileSync(join(FOLDER, name), "utf8"), { xml: true });
  return $("content > *")
    .toArray()
    .filter((entity) => !/true/i.test($(entity).attr("tk:verwijderd") ?? ""))
    .map((entity, index) => ({
      position: position + index,
      kind: entity.tagName.replace(/^.*:/, ""),
      id: $(entity).attr("id") ?? "",
      content: $(entity).html() ?? "",
    }));
}

/** The same entity as the feed would write it: names begin small, and times are civil. */
function fromRow(kind: string, row: Row, position: number, refs: string): Entry {
  const fields = Object.entries(row).filter(
    ([name, value]) =>
      value !== null && typeof value !== "object" && !/^Id$|_Id$|GewijzigdOp|Verwijderd/.test(name),
  );
  const content = fields.map(([name, value]) => {
    const field = name.slice(0, 1).toLowerCase() + name.slice(1);
    const text = String(value).replace(/([T ]\d{2}:\d{2}:\d{2}(\.\d+)?)[+-]\d{2}:\d{2}$/, "$1");
    return `<${field}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${field}>`;
  });
  return { position, kind, id: row.Id, content: refs + content.join("") };
}

describe.skipIf(!existsSync(DECISIONS))("real decisions and votes in a feed", () => {
  it("are shown as they are by once and motions", async () => {
    const rows = (JSON.parse(readFileSync(DECISIONS, "utf8")) as { value: readonly Row[] }).value;
    const [placeholder] = real("syncfeed_besluit_page_2026-09-28.xml", 500);
    const votes = real("syncfeed_stemming_page_2026-09-28.xml", 600);
    const voted = votes.map(({ content }) => /besluit ref="([^"]+)"/.exec(content ?? "")?.[1] ?? "");
    const own = (kind: string, id: string, position: number, content: string) => ({
      kind,
      id,
      position,
      content,
    });
    const pending = /zaak ref="([^"]+)"/.exec(placeholder?.content ?? "")?.[1] ?? "";
    const motions = rows.flatMap((row) => (row.Zaak as readonly Row[]).map((zaak) => ({ row, zaak })));
    const entries: Entry[] = [
      ...motions.flatMap(({ row, zaak }, index) => [
        fromRow("zaak", zaak, 100 + 2 * index, ""),
        fromRow("besluit", row, 101 + 2 * index, `<zaak ref="${zaak.Id}"/>`),
      ]),
      own(
        "zaak",
        pending,
        400,
        "<soort>Motie</soort><nummer>2026Z19999</nummer><onderwerp>Motie in afwachting</onderwerp>",
      ),
      ...[placeholder!, ...votes],
      ...voted.flatMap((decision, index) => [
        own(
          "zaak",
          `00000000-0000-4000-8000-00000000000${index}`,
          700 + index,
          `<soort>Motie</soort><nummer>2008Z0000${index}</nummer><onderwerp>Motie van toen</onderwerp>`,
        ),
        own(
          "besluit",
          decision,
          750 + index,
          `<besluitSoort>Stemmen - verworpen</besluitSoort><status>Besluit</status><stemmingsSoort>Met handopsteken</stemmingsSoort><zaak ref="00000000-0000-4000-8000-00000000000${index}"/>`,
        ),
      ]),
    ];
    await using feed = await feedServer(entries);
    const folder = mkdtempSync(join(tmpdir(), "kamerwacht-real-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "watches"));
    const numbers = motions.map(({ zaak }) => String(zaak.Nummer));
    const watches = [...new Set([...numbers, "2026Z19999", "2008Z00000"])].map(
      (number) => `  - { id: w-${number.toLowerCase()}, name: Motie, motion: ${number} }`,
    );
    writeFileSync(join(folder, "watches/a.yaml"), `channel: "#c"\nwatches:\n${watches.join("\n")}\n`);
    const sources = `gegevensmagazijn: { url: "${feed.url}" }\n  tweedekamer: { enabled: false }\n  officielebekendmakingen: { enabled: false }`;
    const file = join(folder, "k.yaml");
    writeFileSync(
      file,
      `state: state\nhistory: 400 months\nsources:\n  ${sources}\nwatches: watches/*.yaml\n`,
    );

    const once = await runCommand(["once", "--config", file]);
    expect([once.status, once.err]).toEqual([0, ""]);
    const { out } = await runCommand(["motions", "--json", "--config", file]);
    const shown = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    const byNumber = new Map(shown.map((row) => [row.id, row]));
    for (const { row, zaak } of motions) {
      const kind = String(row.BesluitSoort ?? "");
      const result = row.Status === "Besluit" && kind.startsWith("Stemmen - ") ? kind.slice(10) : null;
      const counted = motions.filter((one) => one.zaak.Id === zaak.Id).length === 1;
      if (counted)
        expect(byNumber.get(zaak.Nummer)).toMatchObject({ known: true, outcome: result, for: null });
    }
    expect(byNumber.get("2026Z19999")).toMatchObject({ known: true, outcome: null, for: null });
    expect(byNumber.get("2008Z00000")).toMatchObject({
      known: true,
      outcome: "verworpen",
      for: null,
      against: null,
    });
    console.log(`${motions.length} real decisions, ${votes.length} real votes, 1 real proposal`);
  });
});
