import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { releaseCard, takeUpCard } from "#pipeline";
import { record } from "../../parliament/world.ts";
import { type Bench, bench, NOW, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const PLEDGE = "promise:toezegging-1" as const;
const CARD = `card/${PLEDGE}/#kanaal`;
const DAY_MS = 86_400_000;

function start(): Bench {
  const made = bench({ watches: [watch("belofte", { promise: "TZ202411-116" })] });
  open.push(made.store);
  return made;
}

function pledge(position: number, fields: SourceRecord["fields"] = {}): SourceRecord {
  return record("toezegging", "toezegging-1", {
    position,
    fields: {
      nummer: "TZ202411-116",
      tekst: "De minister stuurt een brief over opvang.",
      status: "Openstaand",
      aanmaakdatum: "2024-11-19T00:00:00",
      ...fields,
    },
  });
}

/** What was said by this page: kind of message, and of a reply its event. */
async function news(made: Bench, ...records: readonly SourceRecord[]): Promise<readonly string[]> {
  const before = made.messenger.delivered.length;
  made.source.queue(records);
  await made.once();
  return made.messenger.delivered
    .slice(before)
    .map(({ kind, content }) => (content.type === "event-reply" ? content.event : kind));
}

function mute(made: Bench, target: typeof PLEDGE | `watch:${string}`, until: string | null): void {
  const at = made.now.toISOString();
  made.store.transaction((transaction) =>
    transaction.mute({ channel: "#kanaal", target, until, userId: "U1", at }),
  );
}

const kept = { status: "Voldaan", kamerbriefNakoming: "2025D00001" };

describe("a muted subject", () => {
  it("says nothing until the time is over, while its card stays true", async () => {
    const made = start();
    expect(await news(made, pledge(1))).toEqual(["card"]);
    mute(made, PLEDGE, new Date(NOW.getTime() + DAY_MS).toISOString());
    expect(await news(made, pledge(2, { datumNakoming: "2025-06-01T00:00:00" }))).toEqual([]);
    expect(made.messenger.delivered[0]?.content).toMatchObject({ snapshot: { dueOn: "2025-06-01" } });
    made.now = new Date(NOW.getTime() + 2 * DAY_MS);
    expect(await news(made, pledge(3, { datumNakoming: "2025-07-01T00:00:00" }))).toEqual([
      "promise.changed",
    ]);
  });

  it("is heard again when something changes, where that was asked for", async () => {
    const made = start();
    await news(made, pledge(1));
    mute(made, PLEDGE, null);
    expect(await news(made, pledge(2, { datumNakoming: "2025-06-01T00:00:00" }))).toEqual([]);
    const done = pledge(3, { ...kept, datumNakoming: "2025-06-01T00:00:00" });
    expect(await news(made, done)).toEqual(["promise.fulfilled"]);
    expect(made.store.transaction((transaction) => transaction.mutes(NOW.toISOString()))).toEqual([]);
  });

  it("gets its card after the time, where it had none", async () => {
    const made = start();
    mute(made, PLEDGE, new Date(NOW.getTime() + DAY_MS).toISOString());
    expect(await news(made, pledge(1))).toEqual([]);
    made.now = new Date(NOW.getTime() + 2 * DAY_MS);
    expect(await news(made)).toEqual(["card"]);
    expect(await news(made)).toEqual([]);
  });
});

describe("a muted watch", () => {
  it("keeps its hits silent, and no others", async () => {
    const made = start();
    mute(made, "watch:belofte", new Date(NOW.getTime() + DAY_MS).toISOString());
    expect(await news(made, pledge(1))).toEqual([]);
    made.watches = [...made.watches, watch("ook", { promise: "TZ202411-200" })];
    const other = record("toezegging", "toezegging-2", { fields: { nummer: "TZ202411-200" } });
    expect(await news(made, other)).toEqual(["card"]);
  });

  it("is heard where another watch brings the same", async () => {
    const made = start();
    mute(made, "watch:belofte", new Date(NOW.getTime() + DAY_MS).toISOString());
    made.watches = [...made.watches, watch("ook", { promise: "TZ202411-116" })];
    expect(await news(made, pledge(1))).toEqual(["card"]);
  });
});

describe("muted documents", () => {
  it("are no flood", async () => {
    const made = bench({
      watches: [watch("stil", { query: "opvang" }), watch("hoorbaar", { query: "woningbouw" })],
      holdAbove: 3,
    });
    open.push(made.store);
    mute(made, "watch:stil", new Date(NOW.getTime() + DAY_MS).toISOString());
    const letter = (number: number, onderwerp: string) =>
      record("document", `stuk-${number}`, {
        fields: {
          soort: "Brief regering",
          documentNummer: `2024D4000${number}`,
          onderwerp,
          datum: "2024-11-20T00:00:00",
        },
      });
    const silent = [1, 2, 3, 4, 5].map((number) => letter(number, `Opvang ${number}`));
    expect(await news(made, ...silent, letter(6, "Woningbouw"))).toEqual(["card"]);
    expect(made.messenger.delivered[0]?.content).toMatchObject({ type: "document-card" });
  });
});

describe("a claim", () => {
  const claim = { userId: "U0BEZOEKER", at: NOW.toISOString(), note: "ik bel" };
  const take = (made: Bench, change: Partial<typeof claim> = {}) =>
    made.store.transaction((transaction) =>
      takeUpCard(transaction, CARD, { ...claim, ...change }, made.context),
    );

  it("stands on the card, is said in its thread once, and stays when the card changes", async () => {
    const made = start();
    await news(made, pledge(1));
    expect(take(made)).toBe(true);
    expect(take(made)).toBe(false);
    await made.once();
    const [card, ...replies] = made.messenger.delivered;
    expect(card?.content).toMatchObject({ claim });
    expect(replies).toMatchObject([
      { content: { type: "claim-reply", claim, released: false }, parent: CARD },
    ]);
    await news(made, pledge(2, kept));
    expect(made.messenger.delivered[0]?.content).toMatchObject({ claim, snapshot: { status: "Voldaan" } });
  });

  it("goes when it is let go of", async () => {
    const made = start();
    await news(made, pledge(1));
    take(made);
    await made.once();
    const release = () =>
      made.store.transaction((transaction) => releaseCard(transaction, CARD, "U1", made.context));
    expect(release()).toBe(true);
    expect(release()).toBe(false);
    await made.once();
    expect(made.messenger.delivered[0]?.content).not.toHaveProperty("claim");
    expect(made.messenger.delivered.at(-1)?.content).toMatchObject({ type: "claim-reply", released: true });
  });

  it("of a card that is not there is none", () => {
    const made = start();
    expect(take(made)).toBe(false);
  });
});
