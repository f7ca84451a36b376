import { expect, it, vi } from "vitest";
import type { Post } from "#alert";
import { type LastLook, type PipelineContext, withLastLook } from "#pipeline";
import { openStore } from "#store";
import { compileWatches } from "#watch";

const NOW = new Date("2026-11-25T10:00:00Z");
const AT = NOW.toISOString();

function post(key: string, text: string): Post {
  const content = {
    type: "notice",
    language: "nl",
    level: "info",
    matter: { what: "rules-kept", problem: text },
  } as const;
  return { key, kind: "card", channel: "#kanaal", parent: null, broadcast: false, held: false, content };
}

/** A group card, because a notice must not bring forth another. */
function card(key: string): Post {
  const content = {
    type: "group-card",
    language: "nl",
    dossier: null,
    documents: [],
    total: 0,
    hits: [],
  } as const;
  return { ...post(key, ""), content };
}

function setUp(look: LastLook) {
  const store = openStore(":memory:");
  const error = vi.fn();
  const log = { debug() {}, info() {}, warn() {}, error };
  const watching = () => ({
    matcher: compileWatches([]),
    rules: { language: "nl", broadcast: new Set(), watches: new Map(), channels: new Map(), timezone: "UTC" },
    opsChannel: "#beheer",
  });
  const context = { clock: () => NOW, log, step: () => {}, watching } as unknown as PipelineContext;
  return { store, error, archive: withLastLook(store, look, context) };
}

it("queues what Slack takes as it is, and looks once", () => {
  const look = vi.fn(() => []);
  const { store, archive } = setUp(look);
  const queue = () => archive.transaction((transaction) => transaction.enqueue(card("a"), null, null, AT));
  expect([queue(), queue()]).toEqual([true, false]);
  expect(look).toHaveBeenCalledTimes(1);
  expect(store.transaction((transaction) => transaction.post("a"))?.plain).toBe(false);
});

it("marks what Slack would refuse to go in its plain form, and tells the operators once", () => {
  const { store, archive, error } = setUp(() => ["/blocks/0: too long"]);
  archive.transaction((transaction) => transaction.enqueue(card("a"), null, null, AT));
  expect(store.transaction((transaction) => transaction.post("a"))).toMatchObject({
    plain: true,
    state: "ready",
  });
  const waiting = store.transaction((transaction) => transaction.heads());
  expect(waiting.map(({ channel }) => channel).sort()).toEqual(["#beheer", "#kanaal"]);
  expect(error).toHaveBeenCalledTimes(1);
});

it("does not tell of a notice by another notice", () => {
  const { store, archive } = setUp(() => ["/blocks/0: too long"]);
  archive.transaction((transaction) => transaction.enqueue(post("n", "x"), null, null, AT));
  expect(store.transaction((transaction) => transaction.heads())).toHaveLength(1);
});

it("looks again at a card that is rewritten before it was sent", () => {
  let problems: readonly string[] = [];
  const { store, archive } = setUp(() => problems);
  archive.transaction((transaction) => transaction.enqueue(card("a"), null, null, AT));
  problems = ["/blocks/3: too many"];
  archive.transaction((transaction) => transaction.rewrite("a", card("a").content));
  expect(store.transaction((transaction) => transaction.post("a"))?.plain).toBe(true);
});
