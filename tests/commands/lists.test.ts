import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadConfig } from "#config";
import { assemble, type SourceRecord, touchedSubjects } from "#parliament";
import { openStore, type Transaction } from "#store";
import { agenda } from "../../src/commands/agenda.ts";
import { motionLife, record } from "../parliament/world.ts";
import { runCommand } from "./run-command.ts";

const NOW = new Date("2024-11-20T12:00:00Z");
const WATCHES = `channel: "#c"
watches:
  - { id: motie, name: Motie, motion: 36600-XX-29 }
  - { id: nogmaals, name: Nogmaals, motion: 2024Z18231 }
  - { id: weg, name: Weg, motion: 36600-XX-99 }
  - { id: vragen, name: Vragen, question: 2024Z11859 }
  - { id: belofte, name: Belofte, promise: TZ202411-116 }
  - { id: begroting, name: Begroting, dossier: 36600-XX }
`;
const RECORDS: readonly SourceRecord[] = [
  ...motionLife(),
  record("zaak", "zaak-9", {
    fields: {
      soort: "Schriftelijke vragen",
      nummer: "2024Z11859",
      onderwerp: 'Vragen over "noodopvang", en meer',
      gestartOp: "2024-11-13T00:00:00",
      termijn: "2024-12-05T00:00:00",
    },
  }),
  record("toezegging", "toezegging-1", {
    fields: {
      nummer: "TZ202411-116",
      tekst: "Een brief.",
      status: "Openstaand",
      datumNakoming: "2024-12-01T00:00:00",
      functie: "Minister van Opvang",
    },
  }),
  record("activiteit", "debat", {
    fields: {
      soort: "Commissiedebat",
      nummer: "2024A09000",
      onderwerp: "Iets anders",
      datum: "2024-11-21T00:00:00",
    },
  }),
  record("activiteit", "stemmingen", {
    fields: {
      soort: "Stemmingen",
      nummer: "2024A09001",
      onderwerp: "Stemmingen; moties, en meer",
      datum: "2024-12-10T00:00:00",
      aanvangstijd: "2024-12-10T15:00:00",
      eindtijd: "2024-12-10T16:30:00",
      locatie: "Plenaire zaal",
      status: "Gepland",
    },
  }),
  record("agendapunt", "punt", { refs: { activiteit: ["stemmingen"] } }),
  record("besluit", "voorstel", {
    fields: { status: "Voorstel" },
    refs: { zaak: ["zaak-1"], agendapunt: ["punt"] },
  }),
];

const MOTION_TEXT = [
  "De Kamer,",
  "gehoord de beraadslaging,",
  "verzoekt de regering uiterlijk 15 januari 2025 een plan te sturen,",
  "en gaat over tot de orde van de dag.",
].join("\n\n");

function folder(records: readonly SourceRecord[] = RECORDS): string {
  const path = mkdtempSync(join(tmpdir(), "kamerwacht-lists-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  mkdirSync(join(path, "watches"));
  mkdirSync(join(path, "state"));
  writeFileSync(join(path, "k.yaml"), "state: state\nwatches: watches/*.yaml\n");
  writeFileSync(join(path, "watches", "w.yaml"), WATCHES);
  if (records.length > 0) fill(join(path, "state"), records);
  return path;
}

function fill(state: string, records: readonly SourceRecord[]): void {
  using store = openStore(state);
  store.transaction((transaction) => {
    const changes = records.map((after) => ({ before: null, after }));
    for (const one of records) transaction.saveRecord(one);
    const whole = { start: 0, end: MOTION_TEXT.length };
    const text = { text: MOTION_TEXT, pages: [], paragraphs: [whole], headings: [], footnotes: [] };
    transaction.saveText("document-1", { format: "text", ...text }, NOW.toISOString());
    for (const id of touchedSubjects(changes, transaction.graph)) {
      const snapshot = assemble(id, transaction.graph);
      if (snapshot !== null)
        transaction.saveSubject({ id, revision: 1, novelty: "baseline", snapshot }, NOW.toISOString());
    }
  });
}

async function run(path: string, ...words: readonly string[]): Promise<string> {
  const { status, out, err } = await runCommand(["--config", join(path, "k.yaml"), ...words]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  return out;
}

function ahead(path: string, options: Parameters<typeof agenda>[0], json = false): string {
  let out = "";
  const write = (text: string) => {
    out += text;
  };
  const output = { write, print: (line: string) => write(`${line}\n`), complain: write };
  agenda(options, loadConfig(join(path, "k.yaml"), {}), output, json, NOW);
  return out;
}

const objects = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("the lists", () => {
  it("tell where the followed motions stand, each once, and which are not known", async () => {
    const path = folder();
    expect(objects(await run(path, "motions", "--json"))).toMatchObject([
      {
        id: "kst-36600-XX-29",
        by: ["A. Een (Groen)", "B. Twee (Blauw)"],
        outcome: "aangenomen",
        votedOn: "2024-12-03",
        for: 83,
        against: 67,
        absent: 0,
        count: "complete",
        rollCall: false,
        parties: expect.arrayContaining([
          { party: expect.any(String), for: expect.any(Number), against: 0, absent: 0 },
        ]),
        known: true,
        watches: ["motie", "nogmaals"],
        deadline: "2025-01-15",
        deadlineState: "passed",
        deadlineText: "uiterlijk 15 januari 2025",
        deadlineEstimated: false,
      },
      { id: "kst-36600-XX-99", known: false, outcome: null, watches: ["weg"] },
    ]);
    expect(await run(path, "motions")).toBe(
      [
        "Nummer       Stand                    Stemmen  Datum       Termijn                 Uitvoering  Titel",
        "36600-XX-29  aangenomen               83–67    2024-12-03  2025-01-15, verstreken              Motie van de leden Een en Twee over opvang",
        "36600-XX-99  nog niet in het archief",
        "",
      ].join("\n"),
    );
  });

  it("show what is followed in Slack beside what the files follow, while it is", async () => {
    const path = folder();
    const ids = async () => objects(await run(path, "motions", "--json")).map(({ id }) => id);
    const change = (work: (transaction: Transaction) => void) => {
      using store = openStore(join(path, "state"));
      store.transaction(work);
    };
    const watch = { id: "via-slack", name: "Via Slack", channel: "#c", motion: "kst-36600-XX-98" };
    change((transaction) =>
      transaction.saveProposal({ watch, userId: "U1", at: NOW.toISOString(), inForce: true }),
    );
    expect(await ids()).toEqual(["kst-36600-XX-29", "kst-36600-XX-99", "kst-36600-XX-98"]);
    change((transaction) => transaction.endProposal("via-slack"));
    expect(await ids()).toEqual(["kst-36600-XX-29", "kst-36600-XX-99"]);
  });

  it("have every field in the documentation", async () => {
    const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "lists.md"), "utf8");
    const path = folder();
    const lists = [
      await run(path, "motions", "--json"),
      await run(path, "questions", "--json"),
      await run(path, "promises", "--json"),
      ahead(path, { all: true }, true),
    ];
    for (const list of lists) {
      const fields = Object.keys(objects(list)[0] ?? {});
      expect(fields.length).toBeGreaterThan(10);
      expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
    }
  });

  it("tell of questions and pledges when they are due", async () => {
    const path = folder();
    expect(objects(await run(path, "questions", "--json"))).toMatchObject([
      { id: "kv-tk-2024Z11859", askedOn: "2024-11-13", dueOn: "2024-12-05", state: "open", answers: [] },
    ]);
    expect(objects(await run(path, "promises", "--json"))).toMatchObject([
      { id: "TZ202411-116", by: ["Minister van Opvang"], dueOn: "2024-12-01", status: "Openstaand" },
    ]);
    expect(await run(path, "promises")).toContain("Openstaand");
  });

  it("give CSV", async () => {
    const [head, first] = (await run(folder(), "questions", "--csv")).split("\r\n");
    const deadline = "deadline,deadlineState,deadlineText,deadlineEstimated";
    expect(head).toBe(`id,title,by,to,askedOn,dueOn,state,answers,withdrawn,known,watches,${deadline}`);
    expect(first).toBe(
      'kv-tk-2024Z11859,"Vragen over ""noodopvang"", en meer",,,2024-11-13,2024-12-05,open,,false,true,vragen,2024-12-05,passed,,false',
    );
  });

  it("give a calendar of the terms", async () => {
    const path = folder();
    expect(await run(path, "motions", "--ics")).toContain("UID:motion-zaak-1-2025-01-15@kamerwacht\r\n");
    expect(await run(path, "questions", "--ics")).toContain("DTSTART;VALUE=DATE:20241205\r\n");
    expect((await run(path, "promises", "--ics")).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it("show the day of a settled pledge as it stands in the data", async () => {
    const records = RECORDS.map((one) =>
      one.kind === "toezegging" ? { ...one, fields: { ...one.fields, status: "Voldaan" } } : one,
    );
    expect(await run(folder(records), "promises")).toMatch(/Voldaan +2024-12-01 /);
  });

  it("list the whole archive, up to a limit", async () => {
    const path = folder([
      ...RECORDS,
      record("zaak", "zaak-2", {
        fields: { soort: "Motie", nummer: "2025Z00001", gestartOp: "2025-01-01T00:00:00" },
      }),
    ]);
    const all = objects(await run(path, "motions", "--all", "--json"));
    expect(all.map(({ id, watches }) => [id, watches])).toEqual([
      ["2025Z00001", []],
      ["kst-36600-XX-29", ["motie", "nogmaals"]],
    ]);
    expect(objects(await run(path, "motions", "--all", "--json", "--limit", "1"))).toHaveLength(1);
  });

  it("say what is followed also where there is no archive yet", async () => {
    expect(await run(folder([]), "motions")).toContain("36600-XX-99  nog niet in het archief");
  });

  it.each([
    [["motions", "--csv", "--json"], "kies één vorm"],
    [["agenda", "--csv", "--ics"], "kies één vorm"],
    [["motions", "--limit", "0"], "--limit is een geheel getal"],
  ])("refuse %o", async (words, message) => {
    const { status, err } = await runCommand(["--config", join(folder([]), "k.yaml"), ...words]);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

describe("the agenda", () => {
  it("tells what is ahead of what is followed, deadlines too, in order of time", () => {
    const path = folder();
    const both = ["kst-36600-XX-29", "dossier-36600-XX"];
    expect(objects(ahead(path, {}, true)).map(({ type, date, subjects }) => [type, date, subjects])).toEqual([
      ["meeting", "2024-11-26", both],
      ["deadline", "2024-12-01", ["TZ202411-116"]],
      ["meeting", "2024-12-03", both],
      ["deadline", "2024-12-05", ["kv-tk-2024Z11859"]],
      ["meeting", "2024-12-10", both],
      ["deadline", "2025-01-15", ["kst-36600-XX-29"]],
    ]);
    expect(ahead(path, {})).toContain("2024-12-10  15:00  Stemmingen");
    expect(objects(ahead(path, { all: true }, true)).map(({ id }) => id)).toContain("2024A09000");
  });

  it("tells of a meeting that is followed itself, by its number", () => {
    const path = folder();
    writeFileSync(
      join(path, "watches", "m.yaml"),
      'channel: "#c"\nwatches:\n  - { id: debat, name: Debat, meeting: 2024A09000 }\n',
    );
    const [row] = objects(ahead(path, {}, true)).filter(({ id }) => id === "2024A09000");
    expect(row).toMatchObject({ type: "meeting", subjects: ["2024A09000"], watches: ["debat"] });
  });

  it("names the day of a question that was postponed, as an estimate where days of recess are left out", () => {
    const postponed = record("document", "uitstel", {
      fields: { soort: "Mededeling (uitstel antwoord)" },
      refs: { zaak: ["zaak-9"] },
    });
    const rows = objects(ahead(folder([...RECORDS, postponed]), {}, true));
    expect(rows.filter(({ id }) => id === "kv-tk-2024Z11859")).toMatchObject([
      { date: "2025-01-19", kind: "Termijn Kamervragen (naar verwachting)", status: "postponed" },
    ]);
  });

  it("gives a calendar in UTC with stable ids", () => {
    const text = ahead(folder(), { ics: true });
    expect(text).toContain(
      [
        "BEGIN:VEVENT",
        "UID:meeting-stemmingen@kamerwacht",
        "SEQUENCE:0",
        "DTSTAMP:20241120T120000Z",
        "DTSTART:20241210T140000Z",
        "DTEND:20241210T153000Z",
        "SUMMARY:Stemmingen\\; moties\\, en meer",
        "LOCATION:Plenaire zaal",
        "DESCRIPTION:Gaat over wat u volgt: 36600-XX-29\\, 36600-XX",
      ].join("\r\n"),
    );
    expect(text).toContain(
      "UID:promise-toezegging-1@kamerwacht\r\nSEQUENCE:0\r\nDTSTAMP:20241120T120000Z\r\nDTSTART;VALUE=DATE:20241201",
    );
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
});
