import { expect, it } from "vitest";
import type { Post } from "#alert";
import { subjectId } from "#parliament";
import { openStore, type Transaction } from "#store";
import { fillLetters, NOW } from "../report/letter-archive.ts";

const LATER = "2099-01-01T00:00:00.000Z";

/** A card of the followed motion, as one that stands in Slack. */
function postCard(transaction: Transaction): void {
  const snapshot = transaction.subject(subjectId("motion", "zaak-1"))?.snapshot;
  if (snapshot === undefined) throw new Error("no motion");
  const content = { type: "subject-card", language: "nl", snapshot, summary: null, hits: [] } as const;
  const post: Post = {
    key: "motion:zaak-1#opvang#card",
    ...{ kind: "card", channel: "#opvang", parent: null, broadcast: true, held: false, content },
  };
  transaction.enqueue(post, subjectId("motion", "zaak-1"), null, NOW.toISOString());
}

const KEYS = ["document-1", "brief", "nee", "gevraagd"] as const;
const kept = (transaction: Transaction) => KEYS.filter((key) => transaction.text(key) !== null);

it("keeps the texts that cite a followed motion: an overview tells the page of what they say", () => {
  const store = openStore(":memory:");
  fillLetters(store);
  store.transaction((transaction) => {
    postCard(transaction);
    transaction.pruneTexts(LATER);
    expect(kept(transaction)).toEqual([...KEYS]);
  });
});

it("forgets those of what nobody has a card of", () => {
  const store = openStore(":memory:");
  fillLetters(store);
  store.transaction((transaction) => {
    transaction.pruneTexts(LATER);
    expect(kept(transaction)).toEqual([]);
  });
});
