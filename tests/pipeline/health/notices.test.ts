import { afterEach, expect, it } from "vitest";
import type { Post } from "#alert";
import { SourceUnavailableError } from "#parliament";
import { bench, NOW } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

/** A notice as the first version queued it: its sentence in its key and in its contents. */
function worded(state: "ready" | "sent", text: string): Post & { readonly state: string } {
  const content = { type: "notice", language: "nl", level: "warning", text } as unknown as Post["content"];
  const key = `notice/2024-11-20T11:00:00.000Z/warning/${text.slice(0, 80)}`;
  return { key, kind: "card", channel: "#ops", parent: null, broadcast: false, held: false, content, state };
}

function start(...notices: readonly ReturnType<typeof worded>[]) {
  const made = bench({ watches: [] });
  open.push(made.store);
  made.store.transaction((transaction) => {
    for (const { state, ...post } of notices) {
      transaction.enqueue(post, null, null, "2024-11-20T11:00:00.000Z");
      if (state === "sent") transaction.update(post.key, { state: "sent", ts: "1700000000.000001" });
    }
  });
  const told = () =>
    made.messenger.delivered.map(({ content }) =>
      content.type === "notice" ? (content.matter?.what ?? "worded") : content.type,
    );
  return { ...made, told };
}

it("what an earlier version told of a source that fails is not told again, and its end is", async () => {
  const text = "De bron gegevensmagazijn (alles) is nu 5 keer achter elkaar niet gelezen: geen antwoord.";
  const { source, store, once, told } = start(worded("sent", text));
  store.transaction((transaction) =>
    transaction.setNote("failing/gegevensmagazijn/*", "2024-11-20T11:00:00.000Z"),
  );
  for (let poll = 0; poll < 7; poll += 1) {
    source.queue(new SourceUnavailableError("geen antwoord"));
    await once();
  }
  expect(told()).toEqual([]);
  source.queue([]);
  await once();
  expect(told()).toEqual(["source-mended"]);
});

it("what an earlier version queued is sent once, as it stands", async () => {
  const { messenger, once, told } = start(worded("ready", "Twee bronnen spreken elkaar tegen."));
  await once();
  await once();
  expect(told()).toEqual(["worded"]);
  expect(messenger.delivered[0]?.content).toMatchObject({ text: "Twee bronnen spreken elkaar tegen." });
});

it("queues data, and no sentence, in a key that holds none either", async () => {
  const { source, messenger, once } = start();
  for (let poll = 0; poll < 5; poll += 1) {
    source.queue(new SourceUnavailableError("geen antwoord"));
    await once();
  }
  expect(messenger.delivered.map(({ key }) => key)).toEqual([
    `notice/source-failing/gegevensmagazijn/*/${NOW.toISOString()}`,
  ]);
  expect(messenger.delivered[0]?.content).toEqual({
    type: "notice",
    language: "nl",
    level: "warning",
    matter: {
      what: "source-failing",
      source: "gegevensmagazijn",
      stream: "*",
      times: 5,
      error: "geen antwoord",
    },
  });
});
