import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { loadConfig } from "#config";
import { build, type Entity, makeDocx, makePdf, startSmallParliament } from "#demo";
import type { Sought, SourceRecord } from "#parliament";
import type { Source } from "#pipeline";
import { asText, BODY, NOTES } from "../letter/letters.ts";
import { runCommand } from "./run-command.ts";

const NOW = new Date("2024-12-09T12:00:00Z");
const OFF = "{ enabled: false }";
const MEMBERS = [
  "Ceder",
  "Boomsma",
  "Piri",
  "Podt",
  "Van Nispen",
  "Rajkowski",
  "Koekkoek",
  "Eerdmans",
  "Vondeling",
];
const THINGS = [
  "grenscontroles",
  "terugkeer",
  "gezinnen",
  "noodopvang",
  "huisvesting",
  "inburgering",
  "tolken",
];

function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-init-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A motion with its number, its proposers as they are published, the first first. */
function motion(number: number, proposers: readonly string[], about: string, day: string): readonly Entity[] {
  const by =
    proposers.length === 1
      ? `het lid ${proposers[0]}`
      : `de leden ${proposers.slice(0, -1).join(", ")} en ${proposers.at(-1)}`;
  const onderwerp = `Motie van ${by} over ${about}`;
  const zaak = `zaak-${number}`;
  return [
    build.zaak(zaak, {
      nummer: `2024Z${String(20_000 + number)}`,
      soort: "Motie",
      onderwerp,
      gestartOp: `${day}T00:00:00`,
      kamerstukdossier: "dossier",
      volgnummer: number,
    }),
    ...proposers.map((name, index) =>
      build.zaakActor(`${zaak}-${index}`, {
        zaak,
        actorNaam: `X. ${name}`,
        relatie: index === 0 ? "Indiener" : "Medeindiener",
      }),
    ),
    build.document(`stuk-${number}`, {
      soort: "Motie",
      documentNummer: `2024D${String(40_000 + number)}`,
      onderwerp,
      datum: `${day}T00:00:00`,
      volgnummer: number,
      vergaderjaar: "2024-2025",
      kamerstukdossier: "dossier",
      zaak,
    }),
  ];
}

/** 400 motions of one dossier; of the two who are meant there are more, together, apart and with others. */
function motions(): readonly Entity[] {
  const own: Readonly<Record<number, readonly [readonly string[], string]>> = {
    41: [
      ["Ceder", "Boomsma"],
      "toezien op de bestuursafspraken over termijnen in de noodopvang en gezinnen met voorrang plaatsen",
    ],
    42: [["Ceder", "Boomsma"], "de inzet van tolken bij gehoren"],
    43: [["Ceder"], "voorrang voor gezinnen bij termijnen in de noodopvang"],
    44: [["Boomsma", "Ceder"], "inburgering vanaf de eerste dag"],
    45: [["Ceder", "Boomsma", "Piri"], "huisvesting van gezinnen uit de noodopvang"],
  };
  return Array.from({ length: 400 }, (_, index) => index + 1).flatMap((number) => {
    const [who, what] = own[number] ?? [
      [MEMBERS[number % MEMBERS.length] ?? ""],
      `${THINGS[number % THINGS.length]} in ${number} gemeenten`,
    ];
    return motion(number, who, what, number % 2 === 0 ? "2024-11-07" : "2024-11-14");
  });
}

let archive: string;

beforeAll(async () => {
  archive = mkdtempSync(join(tmpdir(), "kamerwacht-init-archive-"));
  await using parliament = await startSmallParliament();
  const dossier = build.kamerstukdossier("dossier", {
    nummer: 36600,
    toevoeging: "XX",
    titel: "Begroting Asiel en Migratie",
  });
  const letters = Array.from({ length: 30 }, (_, index) =>
    build.document(`brief-${index}`, {
      soort: "Brief regering",
      documentNummer: `2024D5${String(index).padStart(4, "0")}`,
      onderwerp: index < 4 ? `Noodopvang in provincie ${index}` : `Brief ${index}`,
      datum: "2024-12-02T00:00:00",
    }),
  );
  parliament.publish([dossier, ...motions(), ...letters], new Date("2024-12-01T12:00:00Z"));
  mkdirSync(join(archive, "watches"));
  writeFileSync(
    join(archive, "watches", "w.yaml"),
    'channel: "#opvang"\nwatches:\n  - { id: oud, name: Oud, motion: 36600-XX-29 }\n',
  );
  writeFileSync(
    join(archive, "k.yaml"),
    `state: state\nhistory: 6 months\nsources: { gegevensmagazijn: { url: "${parliament.url}" }, tweedekamer: ${OFF}, officielebekendmakingen: ${OFF} }\nwatches: watches/*.yaml\n`,
  );
  const { status, err } = await runCommand(
    ["--config", join(archive, "k.yaml"), "once"],
    {},
    { clock: () => NOW },
  );
  expect([status, err]).toEqual([0, ""]);
}, 120_000);

afterAll(() => rmSync(archive, { recursive: true, force: true }));

/** The same archive under a configuration of its own. */
function withArchive(watches: string): string {
  const folder = folderOf();
  mkdirSync(join(folder, "watches"));
  writeFileSync(join(folder, "watches", "w.yaml"), watches);
  writeFileSync(
    join(folder, "k.yaml"),
    `state: ${join(archive, "state")}\nsources: { gegevensmagazijn: ${OFF}, tweedekamer: ${OFF}, officielebekendmakingen: ${OFF} }\nwatches: watches/*.yaml\n`,
  );
  return folder;
}

function letterIn(folder: string, text = asText("glued"), name = "brief 9 december.txt"): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const init = (config: string, words: readonly string[]) =>
  runCommand(["--config", config, "init", ...words], {}, { clock: () => NOW, sources: [] });

describe("init", () => {
  it("takes the motion without a number out of 400 of its dossier, with what speaks for it and for the others", async () => {
    const folder = withArchive(
      'channel: "#opvang"\nwatches:\n  - { id: oud, name: Oud, motion: 36600-XX-29 }\n',
    );
    const config = join(folder, "k.yaml");
    const { status, out, err } = await runCommand(
      ["--config", config, "--json", "init", "--yes", letterIn(folder)],
      {},
      { clock: () => NOW, sources: [] },
    );
    expect([status, err.replaceAll(folder, "")]).toEqual([
      0,
      "Geschreven: /watches/brief-9-december.yaml (8 regels)\n",
    ]);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const meant = lines.find(({ name }) => name?.startsWith("Motie-Ceder/Boomsma"));
    expect(meant).toMatchObject({ id: "kst-36600-XX-41", keys: ["motion"], place: { item: 5, note: "5" } });
    expect(meant.candidates.map(({ id, people }: { id: string; people: string }) => [id, people])).toEqual([
      ["kst-36600-XX-41", "all"],
      ["kst-36600-XX-42", "all"],
      ["kst-36600-XX-44", "all"],
      ["kst-36600-XX-45", "more"],
      ["kst-36600-XX-43", "some"],
    ]);
    expect(meant.candidates[0].words).toEqual(
      expect.arrayContaining(["termijnen", "noodopvang", "gezinnen"]),
    );
    expect(lines.find(({ followedBy }) => followedBy === "oud")?.id).toBe("kst-36600-XX-29");
    expect(lines.find(({ query }) => query === "noodopvang*")?.tried).toMatchObject({
      hits: expect.any(Number),
      days: 90,
    });
    const watches = loadConfig(config, {}).watches;
    expect(
      watches.map(
        ({ motion, dossier, question, promise, document }) =>
          motion ?? dossier ?? question ?? promise ?? document,
      ),
    ).toEqual([
      "kst-19637-3282",
      "kst-19637-3185",
      "kst-36600-XX-6",
      "kst-36600-XX-41",
      "dossier-36333",
      "ah-tk-20232024-1812",
      "TZ202411-042",
      "kst-19637-3310",
      "kst-36600-XX-29",
    ]);
    await expect(readFileSync(join(folder, "watches", "brief-9-december.yaml"), "utf8")).toMatchFileSnapshot(
      "init/brief.yaml",
    );
  });

  it("makes a whole configuration where there is none, which check finds right", async () => {
    const folder = folderOf();
    const config = join(folder, "nieuw", "config", "kamerwacht.yaml");
    writeFileSync(join(folder, "brief.docx"), makeDocx({ paragraphs: [...BODY], footnotes: [...NOTES] }));
    const { status, out, err } = await init(config, [
      "--yes",
      "--channel",
      "opvang",
      join(folder, "brief.docx"),
    ]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("is in orde: 8 regels in 1 bestand.");
    expect(out).toContain("geen motie gevonden die dit kan zijn");
    const read = loadConfig(config, {});
    expect(read.watches.map(({ channel }) => channel)).toEqual(Array(8).fill("#opvang"));
    expect(read.stateFolder).toBe(join(folder, "nieuw", "state"));
  });

  it("asks the sources that can search where there is no archive, and says which did not answer", async () => {
    const folder = folderOf();
    const record = (
      kind: string,
      id: string,
      fields: SourceRecord["fields"],
      zaak: string,
    ): SourceRecord => ({
      ...{ source: "proef", kind, id, position: 1, deleted: false, updatedAt: null, publishedAt: null },
      ...{ fields, refs: { zaak: [zaak] }, file: null },
    });
    const found = [41, 42].flatMap((number) => {
      const id = `kst-36600-XX-${number}`;
      const onderwerp =
        number === 41 ? "Motie over termijnen in de noodopvang en voorrang" : "Motie over tolken";
      return [
        record(
          "document",
          id,
          { identifier: [id], soort: "Motie", onderwerp, datum: "2024-11-07" },
          `z${number}`,
        ),
        ...["Ceder", "Boomsma"].map((actorNaam) =>
          record("zaakActor", `${id}/${actorNaam}`, { actorNaam }, `z${number}`),
        ),
      ];
    });
    const asked: Sought[] = [];
    const searching = {
      name: "proef",
      searchNaming: async (sought: Sought) => {
        asked.push(sought);
        return { records: found, numbers: [], isCut: false };
      },
    };
    const silent = {
      name: "stil",
      searchNaming: async () => {
        throw new Error("dood");
      },
    };
    const sources = [searching, silent].map((source) => ({
      source: source as unknown as Source,
      schedule: null,
    }));
    const { status, out, err } = await runCommand(
      ["--config", join(folder, "config", "k.yaml"), "init", "--yes", letterIn(folder)],
      {},
      { clock: () => NOW, sources },
    );
    expect([status, err]).toEqual([0, "Niet te bereiken, dus niet in gezocht: stil\n"]);
    expect(out).toMatch(/36600-XX-41 +Motie-Ceder\/Boomsma/);
    expect(asked).toEqual([
      {
        id: "",
        spellings: ["leden Ceder en Boomsma"],
        name: "Ceder",
        dossier: "dossier-36600-XX",
        since: null,
      },
    ]);
  });

  it("makes the folder of watches of a configuration that has none yet", async () => {
    const folder = folderOf();
    writeFileSync(
      join(folder, "k.yaml"),
      `state: state\nlanguage: en\nsources: { gegevensmagazijn: ${OFF}, tweedekamer: ${OFF}, officielebekendmakingen: ${OFF} }\nwatches: rules/*.yml\n`,
    );
    const { status } = await init(join(folder, "k.yaml"), ["--yes", letterIn(folder)]);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, "rules"))).toEqual(["brief-9-december.yml"]);
  });

  it("overwrites nothing, and follows nothing twice", async () => {
    const folder = withArchive(
      'channel: "#opvang"\nwatches:\n  - { id: oud, name: Oud, motion: 36600-XX-29 }\n',
    );
    const config = join(folder, "k.yaml");
    const letter = letterIn(folder);
    await init(config, ["--yes", letter]);
    const file = join(folder, "watches", "brief-9-december.yaml");
    const before = readFileSync(file, "utf8");
    const again = await init(config, ["--yes", letter]);
    expect(again.status).toBe(0);
    expect(again.out).toContain("Niets nieuws om te volgen");
    writeFileSync(letter, "- Motie-Piri (36 600 XX, nr. 77) over tolken\n");
    const other = await init(config, ["--yes", letter]);
    expect(other.out).toContain("brief-9-december-2.yaml");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("takes none of two motions of one name that fit as well, and names both in the file", async () => {
    const folder = withArchive(
      'channel: "#opvang"\nwatches:\n  - { id: oud, name: Oud, motion: 36600-XX-29 }\n',
    );
    const text = "- Motie-Ceder/Boomsma, Kamerstuk 36 600 XX\n- Motie-Piri (36 600 XX, nr. 77) over tolken\n";
    const { status, out } = await init(join(folder, "k.yaml"), ["--yes", letterIn(folder, text)]);
    expect(status).toBe(0);
    expect(out).toContain("meer dan één motie kan bedoeld zijn");
    const written = readFileSync(join(folder, "watches", "brief-9-december.yaml"), "utf8");
    expect(written).toMatch(/# \* 36600-XX-4[12]: .*\n.*# \* 36600-XX-4[12]: /);
    expect(loadConfig(join(folder, "k.yaml"), {}).watches.map(({ motion: id }) => id)).toEqual([
      "kst-36600-XX-77",
      "kst-36600-XX-29",
    ]);
  });

  it("says what is wrong with a scan, a letter without references and numbers that cannot be", async () => {
    const folder = folderOf();
    const config = join(folder, "config", "k.yaml");
    const empty = letterIn(folder, " \n", "scan.txt");
    const without = letterIn(folder, "Geachte leden,\n\nWij maken ons zorgen.\n", "zorgen.txt");
    const wrong = letterIn(folder, "Zie Kamerstukken II 2024/25, 36 600 XX, nr. 99999.\n", "fout.txt");
    writeFileSync(join(folder, "scan.pdf"), makePdf([""]));
    const { status, err } = await init(config, ["--yes", empty, join(folder, "scan.pdf"), without, wrong]);
    expect(status).toBe(1);
    expect(err.replaceAll(`${folder}/`, "").split("\n")).toEqual([
      expect.stringMatching(/^kamerwacht: scan.txt: hier staat geen tekst in. .*OCR/),
      expect.stringMatching(/^kamerwacht: scan.pdf: hier staat geen tekst in. .*OCR/),
      expect.stringMatching(/^kamerwacht: zorgen.txt: hierin is geen motie/),
      expect.stringMatching(/^kamerwacht: fout.txt: hierin is geen motie/),
      "fout.txt: “36 600 XX, nr. 99999” (regel 1) kan niet: kijk het nummer na",
      "",
    ]);
    expect(existsSync(join(folder, "config"))).toBe(false);
  });

  it.each([
    [[], 2, "geef een brief of lijst op"],
    [["--yes", "nergens.pdf"], 2, "dat bestand is er niet"],
  ])("is wrong use: %j", async (words, status, said) => {
    const outcome = await init(join(folderOf(), "k.yaml"), words);
    expect([outcome.status, outcome.err]).toEqual([status, expect.stringContaining(said)]);
  });
});
