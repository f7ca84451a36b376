import { describe, expect, it, onTestFinished } from "vitest";
import { healthRoutes, type Life } from "#page";
import { openStore, type Store } from "#store";
import { served } from "./asking.ts";

/** A Wednesday in the afternoon, when everything is polled. */
const NOW = new Date("2026-11-25T14:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();

interface Situation {
  readonly store: Store;
  life: Life;
}

describe("the health of the worker", () => {
  it("is well where all is read, delivered and connected", async () => {
    const ask = await asking(({ store }) => poll(store, 2, "unchanged"));
    const { status, headers, body } = await ask("/health");
    expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
    expect(JSON.parse(body)).toEqual({
      status: "well",
      reasons: [],
      polls: [{ source: "gegevensmagazijn", ageSeconds: 120, late: false }],
      outbox: { waiting: 0, oldestSeconds: null, stuck: 0, refused: 0 },
      database: { writable: true, full: false },
      socket: "connected",
    });
  });

  it.each<[reason: string, (situation: Situation) => void]>([
    ["poll:gegevensmagazijn", ({ store }) => poll(store, 40, "changed")],
    ["poll:gegevensmagazijn", () => {}],
    [
      "poll:gegevensmagazijn",
      ({ store }) => {
        poll(store, 40, "unchanged");
        poll(store, 1, "unavailable");
      },
    ],
    [
      "database",
      (situation) => {
        poll(situation.store, 1, "changed");
        situation.life = {
          ...situation.life,
          prove() {
            throw new Error("SQLITE_READONLY");
          },
        };
      },
    ],
    [
      "work:delivering",
      (situation) => {
        poll(situation.store, 1, "changed");
        situation.life = { ...situation.life, still: () => ["delivering"] };
      },
    ],
    [
      "socket",
      (situation) => {
        poll(situation.store, 1, "changed");
        situation.life = { ...situation.life, socket: () => "disconnected" };
      },
    ],
    [
      "disk",
      (situation) => {
        poll(situation.store, 1, "changed");
        situation.life = { ...situation.life, isShort: () => true };
      },
    ],
    [
      "outbox",
      ({ store }) => {
        poll(store, 1, "changed");
        post(store, 30, 20);
      },
    ],
    [
      "slack",
      ({ store }) => {
        poll(store, 1, "changed");
        store.transaction((t) => t.park("*", minutesAgo(-60), "invalid_auth", minutesAgo(1)));
      },
    ],
  ])("is ill by %s", async (reason, arrange) => {
    const ask = await asking(arrange);
    const { status, body } = await ask("/health");
    expect([status, JSON.parse(body).status, JSON.parse(body).reasons]).toEqual([503, "ill", [reason]]);
  });

  it("tells how long the oldest post waits, without a word of it", async () => {
    const ask = await asking(({ store }) => {
      poll(store, 1, "changed");
      post(store, 5, null);
    });
    const { status, body } = await ask("/health");
    expect(status).toBe(200);
    expect(JSON.parse(body).outbox).toMatchObject({ waiting: 1, oldestSeconds: 300 });
    expect(body).not.toContain("geheim");
  });

  it("is not late at night, when nothing is polled, nor just after a start", async () => {
    const night = new Date("2026-11-25T03:00:00Z");
    const ask = await asking(
      ({ store }) => {
        store.transaction((t) => {
          const run = t.startRun("gegevensmagazijn", "*", "poll", "2026-11-24T22:58:00Z");
          t.finishRun(run, "unchanged", null, "2026-11-24T22:59:00Z");
        });
      },
      night,
      new Date("2026-11-20T00:00:00Z"),
    );
    expect((await ask("/health")).status).toBe(200);
    const fresh = await asking(() => {}, NOW, NOW);
    expect((await fresh("/health")).status).toBe(200);
  });

  it("asks for a restart only where one may help", async () => {
    const late = await asking(() => {});
    expect([(await late("/health")).status, (await late("/live")).status]).toEqual([503, 200]);
    const still = await asking((situation) => {
      situation.life = { ...situation.life, still: () => ["reading"] };
    });
    expect((await still("/live")).status).toBe(503);
  });
});

async function asking(
  arrange: (situation: Situation) => void,
  now = NOW,
  since = new Date(NOW.getTime() - 86_400_000),
) {
  const store = openStore(":memory:");
  onTestFinished(() => store[Symbol.dispose]());
  const situation: Situation = {
    store,
    life: {
      sources: [
        { name: "gegevensmagazijn", schedule: "* 6-23 * * *" },
        { name: "odata", schedule: null },
      ],
      timezone: "Europe/Amsterdam",
      since,
      still: () => [],
      socket: () => "connected",
      prove: () => {},
      isShort: () => false,
    },
  };
  arrange(situation);
  return await served(healthRoutes(store, situation.life, () => now));
}

function poll(store: Store, minutes: number, status: "changed" | "unchanged" | "unavailable"): void {
  store.transaction((transaction) => {
    const run = transaction.startRun("gegevensmagazijn", "*", "poll", minutesAgo(minutes));
    transaction.finishRun(run, status, null, minutesAgo(minutes));
  });
}

/** A post of so long ago, first tried so long ago. */
function post(store: Store, minutes: number, tried: number | null): void {
  store.transaction((transaction) => {
    const content = {
      type: "notice",
      language: "nl",
      level: "warning",
      matter: { what: "rules-kept", problem: "geheim" },
    } as const;
    transaction.enqueue(
      { key: "k", kind: "card", channel: "#geheim", parent: null, broadcast: false, held: false, content },
      null,
      null,
      minutesAgo(minutes),
    );
    if (tried !== null)
      transaction.update("k", { attempts: 1, firstAttemptAt: minutesAgo(tried), lastError: "x" });
  });
}
