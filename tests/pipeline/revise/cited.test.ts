import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import type { SourceRecord } from "#parliament";
import { DATABASE_FILE, openStore } from "#store";
import type { Watch } from "#watch";
import { motionLife, record } from "../../parliament/world.ts";
import { backTo } from "../../store/older.ts";
import { type Bench, bench, FOLLOWED, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

function start(...args: Parameters<typeof bench>): Bench {
  const made = bench(...args);
  open.push(made.store);
  return made;
}

const DOSSIER = "dossier-36600-XX";
const QUESTION = "kv-tk-2024Z19000";
const PLEDGE = "TZ202411-116";

const motion = motionLife().filter(({ kind }) => !["besluit", "stemming", "agendapunt"].includes(kind));

const question = [
  record("zaak", "vragen-1", {
    fields: {
      soort: "Schriftelijke vragen",
      nummer: "2024Z19000",
      onderwerp: "Vragen van het lid Een over de azc's",
      gestartOp: "2024-11-18T00:00:00",
    },
  }),
  record("document", "vragen-stuk", {
    fields: { soort: "Schriftelijke vragen", documentNummer: "2024D44500", datum: "2024-11-18T00:00:00" },
    refs: { zaak: ["vragen-1"] },
  }),
];

const pledge = record("toezegging", "toezegging-1", {
  fields: {
    nummer: PLEDGE,
    tekst: "De minister stuurt een brief.",
    status: "Openstaand",
    aanmaakdatum: "2024-11-19T00:00:00",
  },
});

/** A letter in another dossier, with its text. */
function letter(made: Bench, id: string, text: string, fields: SourceRecord["fields"] = {}): SourceRecord {
  made.source.files.set(`file:${id}`, text);
  return record("document", id, {
    fields: {
      soort: "Brief regering",
      documentNummer: `2024D${id}`,
      onderwerp: "Stand van zaken",
      datum: "2024-11-20T00:00:00",
      ...fields,
    },
    file: { url: `file:${id}`, contentType: "text/plain", bytes: 10 },
  });
}

/** What was delivered by this page: of a reply its event, of a card what it is of. */
async function news(made: Bench, ...records: readonly SourceRecord[]): Promise<readonly string[]> {
  const before = made.messenger.delivered.length;
  made.source.queue(records);
  await made.once();
  return made.messenger.delivered.slice(before).map(({ content }) => {
    if (content.type === "event-reply") return content.event;
    return "snapshot" in content ? `card of a ${content.snapshot.subject}` : content.type;
  });
}

const CITES_THIS = "Zie de motie (Kamerstuk 36 600 XX, nr. 29).";
const CITES_OTHER = "Zie de motie (Kamerstuk 36 600 XX, nr. 31).";
const CITES_QUESTION = "In antwoord op Kamervragen (2024Z19000) schreef ik dit.";
const CITES_PLEDGE = "Hiermee kom ik terug op toezegging TZ202411-116.";

describe("a letter that cites", () => {
  it.each([
    ["the followed motion", { motion: FOLLOWED }, CITES_THIS, ["motion.cited"]],
    ["another motion of its dossier", { motion: FOLLOWED }, CITES_OTHER, []],
    [
      "the motion of a watch with its dossier",
      { motion: FOLLOWED, dossier: DOSSIER },
      CITES_THIS,
      ["motion.cited"],
    ],
    [
      "another motion of that dossier",
      { motion: FOLLOWED, dossier: DOSSIER },
      CITES_OTHER,
      ["card of a document"],
    ],
    [
      "both",
      { motion: FOLLOWED, dossier: DOSSIER },
      `${CITES_THIS} ${CITES_OTHER}`,
      ["motion.cited", "card of a document"],
    ],
    [
      "the dossier of a watch with its motion",
      { motion: FOLLOWED, dossier: DOSSIER },
      "Zie dossier 36 600 XX.",
      ["card of a document"],
    ],
    ["the followed dossier", { dossier: DOSSIER }, "Zie dossier 36 600 XX.", ["card of a document"]],
    ["a stuk in the followed dossier", { dossier: DOSSIER }, CITES_OTHER, ["card of a document"]],
    ["the followed question", { question: QUESTION }, CITES_QUESTION, ["question.cited"]],
    ["the followed pledge", { promise: PLEDGE }, CITES_PLEDGE, ["promise.cited"]],
    [
      "the question of a watch with a motion and a dossier",
      { motion: FOLLOWED, question: QUESTION, dossier: DOSSIER },
      CITES_QUESTION,
      ["question.cited"],
    ],
    [
      "the pledge of a watch with a motion",
      { motion: FOLLOWED, promise: PLEDGE },
      CITES_PLEDGE,
      ["promise.cited"],
    ],
    [
      "the followed motion, and has the words of the same watch",
      { motion: FOLLOWED, query: "azc" },
      `${CITES_THIS} Het azc is vol.`,
      ["motion.cited", "card of a document"],
    ],
    [
      "the followed question, and has the words of the same watch",
      { question: QUESTION, query: "azc" },
      `${CITES_QUESTION} Het azc is vol.`,
      ["question.cited", "card of a document"],
    ],
  ])("%s is told once", async (_name, target, text, expected) => {
    const made = start({ watches: [watch("volgen", target)] });
    await news(made, ...motion, ...question, pledge);
    expect(await news(made, letter(made, "90001", text))).toEqual(expected);
    expect(await news(made)).toEqual([]);
  });
});

describe("a document that concerns what two watches follow", () => {
  const two = (dossierIn: string, motionWatch: Partial<Watch> = {}) => [
    watch("motie", { motion: FOLLOWED, ...motionWatch }),
    watch("dossier", { dossier: DOSSIER, channel: dossierIn, kinds: ["letter"] }),
  ];

  it.each([
    ["once where the motion is followed too", two("#kanaal"), CITES_THIS, ["#kanaal motion.cited"]],
    [
      "by its card where only the dossier is",
      two("#elders"),
      CITES_THIS,
      ["#elders card of a document", "#kanaal motion.cited"],
    ],
    [
      "once where the motion is followed by the number of its zaak",
      two("#kanaal", { motion: "2024Z18231" }),
      CITES_THIS,
      ["#kanaal motion.cited"],
    ],
    [
      "in the thread and by a card where it cites another motion too",
      two("#kanaal"),
      `${CITES_THIS} ${CITES_OTHER}`,
      ["#kanaal card of a document", "#kanaal motion.cited"],
    ],
  ])("is told %s", async (_name, watches, text, expected) => {
    const made = start({ watches });
    await news(made, ...motion);
    const before = made.messenger.delivered.length;
    await news(made, letter(made, "90001", text));
    const told = made.messenger.delivered.slice(before).map(({ channel, content }) => {
      const what = content.type === "event-reply" ? content.event : "card of a document";
      return `${channel} ${what}`;
    });
    expect(told.toSorted()).toEqual(expected);
  });

  it.each([
    ["one watch", [watch("beide", { motion: FOLLOWED, dossier: DOSSIER })]],
    ["two watches of a channel", two("#kanaal").map(({ kinds: _all, ...whole }) => whole)],
  ])("is the motion's own, and has no card beside that of the motion: %s", async (_name, watches) => {
    const made = start({ watches });
    await news(made);
    expect(await news(made, ...motion)).toEqual([
      "card of a motion",
      "motion.appreciated",
      "card of a dossier",
    ]);
  });

  it("has its card where a watch follows it beside a motion", async () => {
    const made = start({ watches: [watch("beide", { motion: FOLLOWED, document: "2024D90001" })] });
    await news(made, ...motion);
    expect(await news(made, letter(made, "90001", "Tekst."))).toEqual(["card of a document"]);
  });

  it("has its card where it is filed with a followed motion and no step of that tells it", async () => {
    const made = start({ watches: [watch("motie", { motion: FOLLOWED })] });
    await news(made, ...motion);
    const filed = { ...letter(made, "90001", CITES_THIS), refs: { zaak: ["zaak-1"] } };
    expect(await news(made, filed)).toEqual(["card of a document"]);
  });

  it("has its card where its title only seems to cite the motion to who knows its dossier", async () => {
    const made = start({ watches: [watch("motie", { motion: FOLLOWED })] });
    await news(made, ...motion);
    const onderwerp = "Reactie op de motie onder nr. 29";
    const filed = {
      ...letter(made, "90001", "Tekst.", { onderwerp, volgnummer: "40" }),
      refs: { kamerstukdossier: ["dossier-1"] },
    };
    expect(await news(made, filed)).toEqual(["card of a document"]);
  });

  it("that came before the questions has its card, and is on theirs when they come", async () => {
    const made = start({ watches: [watch("vragen", { question: "2024Z19000" })] });
    expect(await news(made, letter(made, "90001", CITES_QUESTION))).toEqual(["card of a document"]);
    expect(await news(made, ...question)).toEqual(["card of a question", "question.cited"]);
    expect(made.messenger.delivered.at(-2)?.content).toMatchObject({
      snapshot: { citedBy: [{ key: "90001", sentence: CITES_QUESTION }] },
    });
  });
});

describe("a database from before citations of questions and pledges were told", () => {
  it("tells nothing of what it knew, and the next letter all the same", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kamerwacht-cited-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const watches = [watch("vragen", { question: QUESTION }), watch("belofte", { promise: PLEDGE })];
    const made = bench({ watches: [], store: openStore(folder) });
    const answer = record("document", "antwoord", {
      fields: {
        soort: "Antwoord schriftelijke vragen",
        documentNummer: "2024D44600",
        onderwerp: CITES_QUESTION,
      },
      refs: { zaak: ["vragen-1"] },
    });
    await news(made, ...question, pledge, answer);
    await news(made, letter(made, "90001", `${CITES_QUESTION} ${CITES_PLEDGE}`));
    await news(made, letter(made, "90002", CITES_QUESTION, { onderwerp: `Over ${PLEDGE}` }));
    const known = snapshots(made);
    made.store[Symbol.dispose]();
    forgetCitations(join(folder, DATABASE_FILE));

    const later = start({ watches, store: openStore(folder), source: made.source });
    expect(snapshots(later)).toEqual(known);
    expect(await news(later)).toEqual(["card of a question", "card of a promise"]);
    expect(await news(later, { ...question[0]!, position: 5 }, { ...pledge, position: 5 })).toEqual([]);
    expect(await news(later, letter(later, "90003", `${CITES_QUESTION} ${CITES_PLEDGE}`))).toEqual([
      "question.cited",
      "promise.cited",
    ]);
  });

  /** As the version before left it. */
  function forgetCitations(file: string): void {
    const database = new BetterSqlite3(file);
    const stored = database.prepare(
      "UPDATE subjects SET snapshot = json_remove(snapshot, '$.citedBy') WHERE id = ?",
    );
    for (const id of ["question:vragen-1", "promise:toezegging-1"]) expect(stored.run(id).changes).toBe(1);
    database.close();
    backTo(11, file);
    // That version left no mark beside it.
    rmSync(join(dirname(file), "kamerwacht.mark"));
  }

  function snapshots({ store }: Bench): readonly unknown[] {
    const ids = ["question:vragen-1", "promise:toezegging-1"] as const;
    return store.transaction((transaction) => ids.map((id) => transaction.subject(id)?.snapshot));
  }
});
