import { describe, expect, it } from "vitest";
import { groupDossier, groupKey, groupPost, heldItem, holdKey, holdPost, type PostContent } from "#alert";
import { document, documentCard, eventReply, evidence, hit, record, subjectCard } from "../slack/builders.ts";

const filed = document();

describe("a card that may be grouped", () => {
  it.each<readonly [string, PostContent, string | null]>([
    [
      "a document that a query hits",
      documentCard({ hits: [hit("A", [evidence("kinderen")])] }),
      "dossier-19637",
    ],
    [
      "one that is filed in a followed dossier",
      documentCard({ hits: [hit("A", [record("dossier", "dossier-19637")])] }),
      "dossier-19637",
    ],
    ["one of no dossier", documentCard({ snapshot: document({ dossier: null }) }), null],
    [
      "one that somebody follows itself",
      documentCard({ hits: [hit("A", [record("subject", "2025D01234")])] }),
      null,
    ],
    [
      "one that only one of its watches follows",
      documentCard({ hits: [hit("A", [evidence("kinderen")]), hit("B", [record("subject", "2025D01234")])] }),
      null,
    ],
    ["the card of a motion", subjectCard(), null],
    ["a reply", eventReply(), null],
  ])("%s", (_name, content, expected) => {
    expect(groupDossier(content)).toBe(expected);
  });
});

describe("the card of a group", () => {
  const card = (number: number, change: Partial<typeof filed> = {}, watches = ["A"]) =>
    documentCard({
      snapshot: document({
        key: `d${number}`,
        ids: [`2025D0000${number}`],
        title: `Stuk ${number}`,
        ...change,
      }),
      hits: watches.map((name) => hit(name, [evidence("kinderen")])),
    });
  const grouped = (cards: readonly ReturnType<typeof card>[]) =>
    groupPost(groupKey("dossier-19637", "card/x"), "#w", cards, "nl");

  it("has a line for each document, and every watch once without why", () => {
    const post = grouped([card(1), card(2, {}, ["A", "B"]), card(3)]);
    expect(post).toMatchObject({
      key: "group/dossier-19637/card/x",
      kind: "card",
      channel: "#w",
      parent: null,
      held: false,
      content: {
        dossier: { id: "dossier-19637" },
        total: 3,
        documents: [
          { id: "2025D00001", title: "Stuk 1", kind: "Brief regering", date: "2025-01-14", watches: ["A"] },
          { title: "Stuk 2", watches: ["A", "B"] },
          { title: "Stuk 3" },
        ],
        hits: [
          { watch: "a", evidence: [] },
          { watch: "b", evidence: [] },
        ],
      },
    });
  });

  it("leaves out what was withdrawn, and what only that hit", () => {
    expect(grouped([card(1, { withdrawn: true }, ["B"]), card(2)]).content).toMatchObject({
      total: 1,
      documents: [{ title: "Stuk 2" }],
      hits: [{ watch: "a" }],
    });
  });

  it("is of no dossier where nothing stands in it any more", () => {
    expect(grouped([card(1, { withdrawn: true })]).content).toMatchObject({
      dossier: null,
      total: 0,
      documents: [],
    });
  });

  it("lists the newest fifty, and counts all", () => {
    const many = Array.from({ length: 60 }, (_, number) => card(number));
    const { content } = grouped(many);
    expect(content).toMatchObject({ total: 60 });
    const titles = content.type === "group-card" ? content.documents.map(({ title }) => title) : [];
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([50, "Stuk 10", "Stuk 59"]);
  });
});

describe("the card that stands for what is held", () => {
  it.each(["flood", "old"] as const)("says what is held for being %s, in which run and channel", (reason) => {
    const shown = [
      documentCard({ hits: [hit("A", [evidence("kinderen")]), hit("B", [evidence("opvang")])] }),
      eventReply(),
      documentCard({ snapshot: document({ ids: [], title: "Zonder nummer" }), hits: [] }),
    ];
    expect(holdPost(7, "#w", shown, 30, reason, "en")).toEqual({
      key: holdKey(7, "#w"),
      kind: "card",
      channel: "#w",
      parent: null,
      broadcast: false,
      held: false,
      content: {
        type: "hold-card",
        language: "en",
        run: 7,
        channel: "#w",
        held: [
          { title: "Voortgang opvang van kinderen", id: "2025D01234", watches: ["A", "B"] },
          { title: "Zonder nummer", id: "", watches: [] },
        ],
        total: 30,
        reason,
      },
    });
  });

  it("is one for each run and channel, and lists only documents", () => {
    expect(new Set([holdKey(7, "#w"), holdKey(8, "#w"), holdKey(7, "#x")]).size).toBe(3);
    expect([subjectCard(), eventReply()].flatMap(heldItem)).toEqual([]);
  });
});
