import { describe, expect, it } from "vitest";
import type { Deed, DeedReply, Language, PostContent, TakeUpReply } from "#alert";
import { type CitingDocument, EVENT_TYPES, type EventType } from "#parliament";
import { type Renderable, validateMessage } from "#slack";
import type { LetterSummary } from "#summary";
import {
  adopted,
  answerSummary,
  citing,
  debateSummary,
  denial,
  document,
  documentCard,
  eventReply,
  evidence,
  hit,
  motion,
  motionSummary,
  post,
  postponementSummary,
  question,
  record,
  saying,
  subjectCard,
  tallied,
  textChange,
} from "./builders.ts";
import { digest, groupCard, holdCard, pointerCard, votingDay } from "./overview-builders.ts";
import { dossier, kept, meeting, promise } from "./pledge-builders.ts";
import { renderPost } from "./rendered.ts";

const LANGUAGES: readonly Language[] = ["nl", "en"];
const following = [hit("Noodopvang", [record("subject", "kv-tk-2024Z18231")])];
const pledged = [hit("Kwaliteitskader", [record("subject", "TZ202412-116")])];
const answerHits = [
  hit("Kwaliteitskader opvang", [evidence("kwaliteitskader"), evidence("opvang")], "@S0123ABC"),
  hit("Spreidingswet", [evidence("opvang")]),
];
const overdue = { snapshot: question(), previous: question(), hits: following, on: "2024-12-05" };

/** One post for every kind of message, in one language. */
function kinds(language: Language): Readonly<Record<string, Renderable>> {
  const contents: Readonly<Record<string, PostContent>> = {
    "motion-tabled": subjectCard({ language }),
    "motion-scheduled": subjectCard({ language, snapshot: motion({ scheduledOn: "2024-12-03" }) }),
    dossier: subjectCard({
      language,
      snapshot: dossier(),
      summary: null,
      hits: [hit("Begroting", [record("dossier", "dossier-36600-XX")])],
    }),
    "dossier-bill": subjectCard({
      language,
      snapshot: dossier(),
      summary: null,
      hits: [hit("Begroting", [record("dossier", "dossier-36600-XX")])],
      filed: {
        documents: [
          {
            key: "d2",
            number: "2024D43900",
            kind: "Brief regering",
            title: "Stand van zaken van de opvang",
            date: "2024-11-22",
            stuk: "kst-36600-XX-29",
          },
          { key: "d1", number: null, kind: "Voorstel van wet", title: "Voorstel van wet", date: null },
        ],
        total: 14,
        bill: { step: "voted", on: "2024-10-08", result: "aangenomen" },
      },
    }),
    meeting: subjectCard({ language, snapshot: meeting(), summary: null, hits: [] }),
    "meeting-held": subjectCard({
      language,
      snapshot: {
        ...meeting(),
        kind: "Commissiedebat",
        status: "Uitgevoerd",
        speakers: [
          { name: "B. Twee", party: "SP", office: null },
          { name: "A. Een", party: null, office: "minister van Opvang" },
        ],
        pledged: [{ key: "belofte", id: "TZ202412-116" }],
        records: [
          { key: "stenogram", number: "2024D51234", kind: "Stenogram", title: "Verslag", date: "2024-12-04" },
        ],
      },
      summary: null,
      hits: [],
    }),
    "meeting-input": subjectCard({
      language,
      snapshot: { ...meeting(), kind: "Inbreng schriftelijk overleg" },
      summary: null,
      hits: [],
    }),
    "meeting-undated": subjectCard({
      language,
      snapshot: { ...meeting(), date: null, startsAt: null, endsAt: null },
      summary: null,
      hits: [],
    }),
    "motion-executed": subjectCard({
      language,
      snapshot: motion({
        ...tallied,
        citedBy: [mentioning({ key: "x", date: "2025-01-02" }), citing()],
      }),
    }),
    "motion-contradicted": subjectCard({
      language,
      snapshot: motion({
        ...tallied,
        citedBy: [
          saying("underway", { date: "2024-12-20", kind: "Antwoord schriftelijke vragen", title: "" }),
          citing(),
          denial(),
        ],
      }),
      deadline: { on: "2024-12-01", text: "uiterlijk 1 december 2024", state: "passed" },
    }),
    "motion-partly": subjectCard({
      language,
      snapshot: motion({ ...tallied, citedBy: [saying("partly")] }),
    }),
    "motion-replaced": subjectCard({
      language,
      snapshot: motion({ replacedBy: [{ key: "m2", id: "kst-36600-XX-35" }] }),
    }),
    question: subjectCard({ language, snapshot: question(), summary: null, hits: following }),
    promise: subjectCard({ language, snapshot: promise(kept), summary: null, hits: pledged }),
    "reply-promise-due": eventReply({
      language,
      event: "promise.changed",
      on: "2025-02-20",
      snapshot: promise({ dueOn: "2025-06-01" }),
      previous: promise(),
      changes: { dueOn: "2025-06-01" },
      hits: pledged,
    }),
    "reply-promise-lapsed": eventReply({
      language,
      event: "promise.lapsed",
      on: "2025-07-01",
      snapshot: promise({ status: "Vervallen" }),
      previous: promise(),
      changes: { status: "Vervallen" },
      hits: pledged,
    }),
    letter: documentCard({ language }),
    "answer-late": documentCard({
      language,
      snapshot: document({ kind: "Antwoord schriftelijke vragen", title: "Kinderen in de noodopvang" }),
      summary: answerSummary,
      novelty: "late",
      hits: answerHits,
    }),
    "motion-hit": documentCard({
      language,
      snapshot: document({
        kind: "Motie",
        ids: ["kst-36600-XX-29", "2024D43817"],
        title: "Motie van het lid Van Nispen over opvanglocaties",
        actors: [],
      }),
      summary: null,
      life: { motion: motion({ ...tallied, citedBy: [] }), untold: [] },
    }),
    "document-unread": documentCard({ language, snapshot: document({ reading: null }), summary: null }),
    "document-unreadable": documentCard({
      language,
      snapshot: document({ reading: { state: "unreadable", textHash: null, reason: "het bestand is leeg" } }),
      summary: null,
    }),
    debate: documentCard({ language, snapshot: document({ kind: "Stenogram" }), summary: debateSummary }),
    postponement: documentCard({
      language,
      snapshot: document({ kind: "Mededeling (uitstel antwoord)", title: "Kinderen in de noodopvang" }),
      summary: postponementSummary,
    }),
    "reply-revised": eventReply({
      language,
      event: "document.revised",
      on: "2025-01-15",
      snapshot: document(),
      previous: document(),
      change: textChange,
    }),
    "reply-voted": eventReply({ language }),
    "reply-tallied": eventReply({
      language,
      event: "motion.tallied",
      on: "2024-11-27",
      snapshot: motion(tallied),
      previous: motion(adopted),
    }),
    "reply-executed": eventReply({
      language,
      event: "motion.executed",
      on: "2025-01-14",
      snapshot: motion({ ...tallied, citedBy: [citing()] }),
      previous: motion(tallied),
    }),
    "reply-partly": eventReply({
      language,
      event: "motion.partlyExecuted",
      on: "2025-01-14",
      snapshot: motion({ ...tallied, citedBy: [saying("partly")] }),
      previous: motion(tallied),
    }),
    "reply-contradicted": eventReply({
      language,
      event: "motion.contradicted",
      on: "2025-02-12",
      snapshot: motion({ ...tallied, citedBy: [citing(), denial()] }),
      previous: motion({ ...tallied, citedBy: [citing()] }),
    }),
    "reply-taken-back": eventReply({
      language,
      event: "motion.contradicted",
      on: "2025-03-01",
      snapshot: motion({ ...tallied, citedBy: [citing(), saying("underway", { date: "2025-03-01" })] }),
      previous: motion({ ...tallied, citedBy: [citing()] }),
    }),
    "reply-overdue": eventReply({ language, event: "question.overdue", ...overdue }),
    "reply-claimed": takeUpReply(language, "ik bel de indiener <!channel>"),
    "reply-released": { ...takeUpReply(language, null), released: true },
    "reply-muted": deedReply(language, { deed: "muted", until: "2025-01-22T09:00:00.000Z" }),
    "reply-dropped": deedReply(language, { deed: "dropped", count: 12 }),
    "motion-taken-up": subjectCard({
      language,
      snapshot: motion({ ...tallied, citedBy: [mentioning()] }),
      deadline: { on: "2024-12-01", text: "uiterlijk 1 december 2024", state: "passed" },
      claim: { userId: "U0123ABCD", at: "2025-01-15T23:30:00Z", note: "Ik bel <!channel> de indiener" },
    }),
    "motion-compact": subjectCard({ language, snapshot: motion(tallied), density: "compact" }),
    "letter-compact": documentCard({ language, density: "compact" }),
    hold: holdCard({ language }),
    pointer: pointerCard({ language }),
    group: groupCard({ language }),
    "voting-day": votingDay({ language }),
    "voting-day-ahead": votingDay({
      language,
      votes: votingDay().votes.map((vote) => ({ ...vote, result: null, for: null, against: null })),
    }),
    digest: digest({ language }),
    "digest-reading": digest({
      language,
      happened: [],
      moved: [],
      reading: {
        total: 8,
        authors: [
          { author: { voice: "government", office: "Minister van Opvang" }, letters: 6, answers: 1 },
          { author: { voice: "house", office: null }, letters: 1, answers: 0 },
        ],
        lines: [
          {
            on: "2025-01-14",
            id: "kst-19637-3340",
            title: "Voortgang opvang",
            kind: "Brief regering",
            author: { voice: "government", office: "Minister van Opvang" },
            watches: ["Noodopvang"],
            sentence: "De noodopvang van kinderen is vol.",
            promise: "Ik zal uw Kamer voor 1 maart informeren.",
          },
        ],
      },
    }),
    "letter-read": documentCard({ language, read: { userId: "U0123ABCD", at: "2025-01-15T23:30:00Z" } }),
    "digest-empty": digest({
      language,
      every: "day",
      until: "2024-11-25",
      happened: [],
      moved: [],
      deadlines: [],
      agenda: [],
      unposted: 0,
    }),
    notice: {
      type: "notice",
      language,
      level: "warning",
      matter: { what: "rules-kept", problem: "watches.yaml:3:1: een regel zonder naam.\nDe rest is goed." },
    },
  };
  const posts = Object.entries(contents).map(([name, content]) => [name, post(content)] as const);
  return {
    ...Object.fromEntries(posts),
    "letter-double": post(documentCard({ language }), { mayBeDouble: true }),
    "letter-plain": post(documentCard({ language }), { plain: true, mayBeDouble: true }),
  };
}

function deedReply(language: Language, over: Partial<Deed>): DeedReply {
  const deed = {
    deed: "muted",
    userId: "U0BEZOEKER",
    at: "2025-01-15T09:00:00.000Z",
    channel: "#kind-in-azc",
    target: "motion:motie-1",
    title: "Motie-Van Nispen over opvanglocaties <!channel>",
  } as const;
  return { type: "deed-reply", language, deed: { ...deed, ...over } };
}

function takeUpReply(language: Language, note: string | null): TakeUpReply {
  const claim = { userId: "U0BEZOEKER", at: "2025-01-15T09:00:00.000Z", note };
  return { type: "claim-reply", language, snapshot: motion(tallied), claim, released: false };
}

describe.each(LANGUAGES)("messages in %s", (language) => {
  it.each(Object.entries(kinds(language)))("%s", async (name, each) => {
    const message = renderPost(each);
    expect(validateMessage(message)).toEqual([]);
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(
      `golden/${name}.${language}.golden.json`,
    );
  });
});

describe("the term on a card", () => {
  it("is that of the rules where the data of questions name no day", () => {
    const deadline = { on: "2024-12-05", text: null, state: "ahead" } as const;
    const card = subjectCard({ snapshot: question({ dueOn: null, state: "open" }), deadline });
    expect(shown(renderPost(post(card)).blocks)).toContain("termijn 5 december 2024");
  });

  it("of a motion is one day, although its words name the day after", () => {
    const text = "voor 1 december 2024";
    const summary = { ...motionSummary, deadlines: [{ text, start: 0, end: 20, date: "2024-12-01" }] };
    const deadline = { on: "2024-11-30", text, state: "ahead" } as const;
    const card = shown(
      renderPost(post(subjectCard({ snapshot: motion(adopted), summary, deadline }))).blocks,
    );
    expect(card).toContain("◷ Termijn 30 november 2024");
    expect(card).toContain(`“${text}”`);
    expect(card).not.toContain("1 december 2024 ·");
  });
});

/** A letter that only names it. */
function mentioning(over: Partial<CitingDocument> = {}): CitingDocument {
  const { claims: _none, ...letter } = citing(over);
  return letter;
}

const CLAIMED: Readonly<Partial<Record<EventType, readonly CitingDocument[]>>> = {
  "motion.executed": [citing()],
  "motion.partlyExecuted": [saying("partly")],
  "motion.refused": [saying("refused")],
  "motion.contradicted": [denial()],
};

describe("sentences", () => {
  const snapshotOf = (event: EventType) => {
    if (event.startsWith("question")) return question({ citedBy: [citing()] });
    if (event.startsWith("promise")) return promise({ ...kept, citedBy: [citing()] });
    if (event.startsWith("meeting")) return meeting();
    if (event.startsWith("dossier")) return dossier({ closed: true });
    return event.startsWith("document")
      ? document({ reading: { state: "unreadable", textHash: null, reason: "het bestand is leeg" } })
      : motion({
          ...tallied,
          scheduledOn: "2024-12-03",
          citedBy: CLAIMED[event] ?? [mentioning()],
          replacedBy: [{ key: "m", id: "kst-36600-XX-35" }],
        });
  };

  it("has one for every step in both languages, bare and standing alone", async () => {
    const said = LANGUAGES.flatMap((language) =>
      EVENT_TYPES.map((event) => {
        const snapshot = snapshotOf(event);
        const content = eventReply({
          language,
          event,
          snapshot,
          previous: motion({ ...adopted, outcome: { decision: "b", result: "verworpen", on: null } }),
          changes: { title: "x", dossier: null },
        });
        const { text, blocks } = renderPost(post(content));
        return { event, language, text, shown: shown(blocks).split("\n") };
      }),
    );
    await expect(`${JSON.stringify(said, null, 2)}\n`).toMatchFileSnapshot("golden/sentences.golden.json");
  });

  it.each([
    ["nl", "staat niet meer op de stemmingslijst van 3 december 2024."],
    ["en", "was taken off the list of votes of 3 December 2024."],
  ] as const)("says in %s from which list a motion was taken", (language, words) => {
    const previous = motion({ scheduledOn: "2024-12-03" });
    const content = eventReply({
      language,
      event: "motion.scheduled",
      snapshot: motion(),
      previous,
      changes: {},
    });
    expect(renderPost(post(content)).text).toContain(words);
  });

  it.each([
    ["aangehouden", "is aangehouden; er is nu niet over gestemd."],
    ["uitstellen", "is nog niet in stemming gebracht: de stemming is uitgesteld."],
    ["gestaakt", "is in stemming gebracht, maar de stemmen staakten; er wordt opnieuw gestemd."],
    ["op zijn kop", "is behandeld; als uitkomst staat er “op zijn kop”."],
  ])("tells of what put a motion off: %s", (result, ending) => {
    const content = eventReply({
      language: "nl",
      event: "motion.held",
      snapshot: motion({ outcome: { decision: "b", result, on: "2024-11-26" } }),
    });
    expect(renderPost(post(content)).text).toContain(ending);
  });

  it.each([
    ["aangehouden", "is eerder aangehouden; er is toen niet over gestemd."],
    ["uitstellen", "is eerder niet in stemming gebracht: de stemming is toen uitgesteld."],
    ["gestaakt", "is eerder in stemming gebracht, maar de stemmen staakten toen."],
    ["op zijn kop", "is eerder behandeld; als uitkomst stond er “op zijn kop”."],
  ])("tells of what had put a motion off when its end is known: %s", (result, ending) => {
    const [last] = motion(adopted).decisions;
    const off = { ...last!, key: "uitstel", kind: `Stemmen - ${result}`, text: null, on: "2024-11-26" };
    const content = eventReply({
      language: "nl",
      event: "motion.held",
      snapshot: motion({ ...adopted, decisions: [off, ...motion(adopted).decisions] }),
    });
    expect(renderPost(post(content)).text).toContain(ending);
  });

  it.each([
    [motion(adopted), "is aangenomen; de stemverhouding per fractie volgt."],
    [motion(tallied), "is aangenomen met 83 tegen 67 stemmen (handopsteken)."],
    [motion({ ...tallied, tally: { ...tallied.tally!, rollCall: true } }), "(hoofdelijke stemming)."],
    [
      motion({ ...tallied, tally: { ...tallied.tally!, complete: false } }),
      "de stemverhouding per fractie volgt.",
    ],
    [
      motion({ ...tallied, tally: { ...tallied.tally!, uncertain: true } }),
      "is aangenomen; de telling is onzeker.",
    ],
    [
      motion({
        ...adopted,
        decisions: [{ ...adopted.decisions![0]!, method: null, kind: "Zonder stemming aannemen" }],
      }),
      "is aangenomen zonder stemming.",
    ],
    [motion({ outcome: { decision: "b", result: "aangehouden", on: "2024-11-26" } }), "is aangehouden."],
    [motion(), "is ingediend op 19 november 2024; er is nog niet over gestemd."],
  ])("tells where a motion stands (%#)", (snapshot, ending) => {
    expect(renderPost(post(subjectCard({ snapshot }))).text).toMatch(
      new RegExp(`^Motie-Van Nispen/Kröger over .* \\(36600-XX-29\\) .*${ending.replace(/[.()]/g, "\\$&")}$`),
    );
  });

  it.each([
    [
      "Gewijzigde motie van het lid Van Nispen c.s. over kinderen (t.v.v. 36600-XX-12)",
      "Gewijzigde motie-Van Nispen c.s. · kinderen",
    ],
    ["Motie van de leden A, B en C over opvang", "Motie-A/B/C · opvang"],
    [
      "Amendement van het lid Podt ter vervanging van nr. 8 over geld",
      "Amendement-Podt · ter vervanging van nr. 8 over geld",
    ],
    ["Een titel die anders is", "Motie · Een titel die anders is"],
    ["", "36600-XX-29"],
  ])("calls a motion by its proposers: %s", (title, heading) => {
    const form = title.startsWith("Amendement") ? "amendement" : "motie";
    const [first] = renderPost(post(subjectCard({ snapshot: motion({ title, form }) }))).blocks;
    expect(first).toMatchObject({ type: "header", text: { text: expect.stringContaining(heading) } });
  });
});

describe("evidence", () => {
  it("tells watches with the same sentence together, every found word in bold, once", () => {
    const { blocks } = renderPost(post(documentCard({ hits: answerHits, summary: null })));
    const found = blocks.filter((block) => JSON.stringify(block).includes("wordt in het voorjaar"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      elements: [
        {
          elements: [
            { text: "Kwaliteitskader opvang · Spreidingswet", style: { bold: true } },
            { text: " · p. 3" },
          ],
        },
        {
          elements: [
            { text: "Het " },
            { text: "kwaliteitskader", style: { bold: true } },
            { text: " voor de " },
            { text: "opvang", style: { bold: true } },
            { text: " van kinderen wordt in het voorjaar vastgesteld." },
          ],
        },
      ],
    });
  });

  it("shows the answer that was hit, not the first one", () => {
    const { blocks } = renderPost(post(documentCard({ hits: answerHits, summary: answerSummary })));
    expect(shown(blocks)).toContain("Vraag 2Wanneer komt het kwaliteitskader?Vraag 3Wie?AntwoordHet");
    expect(shown(blocks)).toContain("Antwoord op vraag 1Ja.");
    expect(shown(blocks)).not.toContain("Kent u het bericht?");
  });

  it("keeps a verbatim window of a long sentence around what was found", () => {
    const sentence = `${"voor ".repeat(300)}kwaliteitskader${" na".repeat(300)}.`;
    const hits = [hit("Kader", [evidence("kwaliteitskader", { sentence, sentenceStart: 0 })])];
    const text = shown(renderPost(post(documentCard({ hits, summary: null }))).blocks);
    expect(text).toMatch(/… .*voor kwaliteitskader na .* …/);
  });

  it("asks nobody why where there is nothing to tell", () => {
    const buttons = (content: PostContent) =>
      JSON.stringify(renderPost(post(content)).blocks).includes('"value":"why"');
    expect(buttons(documentCard())).toBe(true);
    expect(buttons(documentCard({ hits: [] }))).toBe(false);
  });
});

describe("a long message", () => {
  const sentences = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      hit(`Regel ${index}`, [
        evidence("kwaliteitskader", {
          sentence: `Het kwaliteitskader ${"van zin ".repeat(100)}${index}.`,
          sentenceStart: index * 1000,
        }),
      ]),
    );

  it("leaves out what matters least, keeps its buttons, and says so", () => {
    const long = { text: "Dat zeg ik toe. ".repeat(40), start: 0, end: 640 };
    const summary: LetterSummary = {
      kind: "letter",
      sender: null,
      date: null,
      opening: long,
      commitments: [long, long, long],
      motions: [
        { sentence: long, treatment: "mentioned", speaker: "government" },
        { sentence: long, treatment: "mentioned", speaker: "government" },
      ],
    };
    const message = renderPost(post(documentCard({ hits: sentences(20), summary })));
    const { length } = JSON.stringify(message);
    expect(length).toBeLessThanOrEqual(10_000);
    expect(length).toBeGreaterThan(8000);
    expect(message.blocks.slice(-3)).toMatchObject([
      { type: "context", elements: [{ text: "Ingekort: er is meer dan in een bericht past." }] },
      { type: "actions" },
      { type: "context_actions" },
    ]);
    expect(shown(message.blocks)).toContain("Over moties");
  });

  it("counts the held documents that it does not name", () => {
    const held = Array.from({ length: 34 }, (_, index) => ({
      title: `Stuk ${index}`,
      id: `2025D0${1000 + index}`,
      watches: ["A"],
    }));
    const text = shown(renderPost(post(holdCard({ held }))).blocks);
    expect(text).toContain("Stuk 19");
    expect(text).toContain("en nog 14Toon als lijst");
  });
});

describe("keys", () => {
  it("gives the buttons of an edited card the card's key, which the edit has not", () => {
    const key = "edit/motion:motie-1@4/#kind-in-azc";
    const card = "card/motion:motie-1/#kind-in-azc";
    const { blocks } = renderPost(post(subjectCard(), { kind: "edit", key, card }));
    expect(blocks[0]).toMatchObject({ block_id: key });
    expect(blocks.at(-1)).toMatchObject({
      type: "actions",
      elements: [
        { action_id: "open-Tweede Kamer" },
        { action_id: "claim", value: card },
        { type: "overflow", action_id: `menu/${card}` },
      ],
    });
  });

  it.each([
    ["short", "short"],
    ["k".repeat(255), "k".repeat(255)],
    ["k".repeat(256), expect.stringMatching(/^sha256:[0-9a-f]{64}$/)],
    ["met spatie\n", expect.stringMatching(/^sha256:/)],
    ["<!channel>", expect.stringMatching(/^sha256:/)],
  ])("travels as the first block's id (%#)", (key, id) => {
    for (const plain of [true, false]) {
      expect(renderPost(post(documentCard(), { key, plain })).blocks[0]).toMatchObject({ block_id: id });
    }
  });
});

/** The text of blocks, a line for each. */
function shown(blocks: readonly unknown[]): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (name, value: unknown) => {
    if (name === "text" && typeof value === "string") texts.push(value);
    return value;
  });
  return texts.join("");
}
