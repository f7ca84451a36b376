import { describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { record } from "../parliament/world.ts";
import { THOROUGH } from "../runs.ts";
import { bench, watch } from "./harness.ts";

const SEEDS = THOROUGH ? Number(process.env.KAMERWACHT_MEETING_SEEDS ?? 2) : 1;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2024, 0, 8, 9);
/** The whole year among the long tests. */
const DAYS = THOROUGH ? 364 : 84;
const COMMITTEES = ["Asiel en Migratie", "Financiën", "Landbouw"];
const FOLLOWED = [1, 2, 3];

/** Numbers from 0 up to a limit, the same for the same seed. */
function dice(seed: number): (limit: number) => number {
  let state = seed * 2_654_435_761 + 12_345;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % limit;
  };
}

interface Debate {
  readonly id: string;
  readonly committee: number;
  readonly kind: string;
  readonly on: number;
  readonly state: "Gepland" | "Verplaatst" | "Geannuleerd" | "Uitgevoerd";
  readonly things: readonly number[];
  readonly from: string | null;
  readonly decided: boolean;
}

const civil = (day: number) => new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10);
const zaakOf = (thing: number) => `zaak-${thing}`;

/** A debate and its agenda as the open data has them; the version is later than every one before. */
function recordsOf(debate: Debate, before: Debate | null, position: number): readonly SourceRecord[] {
  const { id, committee, kind, on, state, things, from, decided } = debate;
  const gone = (before?.things ?? []).filter((thing) => !things.includes(thing));
  return [
    record("activiteit", id, {
      position,
      fields: {
        ...{
          soort: kind,
          nummer: `2024A${id.slice(1).padStart(5, "0")}`,
          onderwerp: `Debat ${id}`,
          status: state,
        },
        ...{ datum: `${civil(on)}T00:00:00`, voortouwnaam: `vaste commissie voor ${COMMITTEES[committee]}` },
      },
      refs: from === null ? {} : { vervangenVanuit: [from] },
    }),
    ...things.flatMap((thing) => [
      record("agendapunt", `${id}-${thing}`, {
        position,
        fields: { onderwerp: `Punt ${thing}`, volgorde: String(thing) },
        refs: { activiteit: [id] },
      }),
      record("besluit", `${id}-${thing}`, {
        position,
        fields: decided
          ? { status: "Besluit", besluitSoort: "Behandelen", besluitTekst: `Behandelen ${thing}.` }
          : { status: "Voorstel" },
        refs: { agendapunt: [`${id}-${thing}`], zaak: [zaakOf(thing)] },
      }),
    ]),
    ...gone.flatMap((thing) => [
      record("agendapunt", `${id}-${thing}`, { position, deleted: true }),
      record("besluit", `${id}-${thing}`, { position, deleted: true }),
    ]),
  ];
}

/** What a day brings: debates planned, moved within themselves or by another, merged, split, called off, held, decided. */
function dayOf(
  today: number,
  debates: Map<string, Debate>,
  roll: ReturnType<typeof dice>,
): readonly Debate[] {
  const changed: Debate[] = [];
  const fresh = (change: Partial<Debate>): Debate => ({
    ...{
      id: `m${debates.size + changed.length + 1}`,
      committee: roll(3),
      kind: roll(5) === 0 ? "Procedurevergadering" : "Commissiedebat",
    },
    ...{
      on: today + 5 + roll(40),
      state: "Gepland" as const,
      things: drawn(roll),
      from: null,
      decided: false,
    },
    ...change,
  });
  if (roll(3) === 0) changed.push(fresh({}));
  for (const debate of debates.values()) {
    if (
      debate.state === "Verplaatst" ||
      debate.state === "Geannuleerd" ||
      changed.some(({ id }) => id === debate.id)
    )
      continue;
    if (debate.on === today && debate.state === "Gepland") changed.push({ ...debate, state: "Uitgevoerd" });
    else if (debate.state === "Uitgevoerd") {
      if (!debate.decided && debate.on === today - 1 && debate.things.length > 0)
        changed.push({ ...debate, decided: true });
    } else if (debate.on > today + 1 && roll(15) === 0)
      changed.push(
        ...fateOf(debate, otherThan(debate, today, [...debates.values()], changed), today, roll, fresh),
      );
  }
  return changed;
}

function fateOf(
  debate: Debate,
  other: Debate | undefined,
  today: number,
  roll: ReturnType<typeof dice>,
  fresh: (change: Partial<Debate>) => Debate,
): readonly Debate[] {
  const later = today + 5 + roll(40);
  const next = { committee: debate.committee, kind: debate.kind, from: debate.id };
  switch (roll(6)) {
    case 0:
      return [{ ...debate, on: later === debate.on ? later + 1 : later }];
    case 1:
      return [{ ...debate, state: "Geannuleerd" }];
    case 2:
      return [{ ...debate, things: drawn(roll) }];
    case 3: {
      const one = fresh({ ...next, on: later, things: debate.things });
      return [{ ...debate, state: "Verplaatst" }, one];
    }
    case 4: {
      // Merged: two become one, of which the data name one as what it replaces.
      const things = [...new Set([...debate.things, ...(other?.things ?? [])])].sort((a, b) => a - b);
      const away = [debate, ...(other === undefined ? [] : [other])];
      return [
        ...away.map((one) => ({ ...one, state: "Verplaatst" as const })),
        fresh({ ...next, on: later, things }),
      ];
    }
    default: {
      // Split: its agenda is divided over two.
      const half = Math.floor(debate.things.length / 2);
      const one = fresh({ ...next, on: later, things: debate.things.slice(0, half) });
      const other = {
        ...fresh({ ...next, on: later + 1, things: debate.things.slice(half) }),
        id: `m${Number(one.id.slice(1)) + 1}`,
      };
      return [{ ...debate, state: "Verplaatst" }, one, other];
    }
  }
}

function otherThan(
  { id, on }: Debate,
  today: number,
  debates: readonly Debate[],
  changed: readonly Debate[],
): Debate | undefined {
  return debates.find(
    (one) =>
      one.id !== id &&
      one.on !== on &&
      one.on > today + 1 &&
      one.state === "Gepland" &&
      !changed.some((other) => other.id === one.id),
  );
}

function drawn(roll: ReturnType<typeof dice>): readonly number[] {
  return [...new Set(Array.from({ length: roll(4) }, () => 1 + roll(8)))].sort((a, b) => a - b);
}

/** The posts that a year ought to give, from the story alone. */
function oracle(story: readonly (readonly Debate[])[]): ReadonlySet<string> {
  const posts = new Set<string>();
  const known = new Map<string, Debate>();
  const carded = new Set<string>();
  const hits = (debate: Debate) =>
    [
      debate.committee === 0 ? "#commissie" : null,
      debate.kind !== "Procedurevergadering" && debate.things.some((thing) => FOLLOWED.includes(thing))
        ? "#moties"
        : null,
    ].filter((channel) => channel !== null);
  for (const [today, changes] of story.entries()) {
    for (const next of changes) {
      const before = known.get(next.id) ?? null;
      const said: string[] = [];
      const isMovedAway = next.state === "Verplaatst" && before?.state !== "Verplaatst";
      if (before !== null && (isMovedAway || before.on !== next.on)) said.push("meeting.moved");
      if (before !== null && next.state === "Geannuleerd") said.push("meeting.cancelled");
      if (before !== null && JSON.stringify(before.things) !== JSON.stringify(next.things))
        said.push("meeting.agendaChanged");
      if (before !== null && next.decided && !before.decided) said.push("meeting.decided");
      for (const channel of ["#commissie", "#moties"])
        for (const what of carded.has(`${next.id} ${channel}`) ? said : [])
          posts.add(`${today} ${channel} ${next.id} ${what}`);
      if (said.includes("meeting.decided"))
        for (const thing of next.things.filter((one) => FOLLOWED.includes(one)))
          posts.add(`${today} #moties zaak-${thing} meeting.decided ${next.id}`);
      known.set(next.id, next);
    }
    for (const debate of known.values()) {
      if (debate.state !== "Gepland" || debate.on < today) continue;
      for (const channel of hits(debate)) {
        if (carded.has(`${debate.id} ${channel}`)) continue;
        carded.add(`${debate.id} ${channel}`);
        posts.add(`${today} ${channel} ${debate.id} card`);
      }
    }
  }
  return posts;
}

async function played(story: readonly (readonly Debate[])[], together: number): Promise<ReadonlySet<string>> {
  const watches = [
    watch("commissie", { committee: "Asiel en Migratie", channel: "#commissie" }),
    ...FOLLOWED.map((thing) =>
      watch(`motie-${thing}`, { motion: `kst-36600-XX-${thing}`, channel: "#moties" }),
    ),
  ];
  const started = bench({ watches });
  using _ = started.store;
  started.now = new Date(FIRST - DAY_MS);
  started.source.queue([
    record("kamerstukdossier", "dossier", { fields: { nummer: "36600", toevoeging: "XX" } }),
    ...Array.from({ length: 8 }, (_, index) =>
      record("zaak", zaakOf(index + 1), {
        fields: {
          nummer: `2024Z0000${index + 1}`,
          soort: "Motie",
          onderwerp: `Motie ${index + 1}`,
          gestartOp: "2024-01-05T00:00:00",
          volgnummer: String(index + 1),
        },
        refs: { kamerstukdossier: ["dossier"] },
      }),
    ),
  ]);
  await started.once();
  const posts = new Set<string>();
  const known = new Map<string, Debate>();
  let seen = started.messenger.delivered.length;
  for (const [today, changes] of story.entries()) {
    started.now = new Date(FIRST + today * DAY_MS);
    const pages = changes.map((next) => recordsOf(next, known.get(next.id) ?? null, today + 2));
    for (const next of changes) known.set(next.id, next);
    for (let at = 0; at < pages.length; at += together)
      started.source.queue(pages.slice(at, at + together).flat());
    await started.once();
    for (const { content, channel, parent } of started.messenger.delivered.slice(seen)) {
      if (content.type === "subject-card" && content.snapshot.subject === "meeting")
        posts.add(`${today} ${channel} ${content.snapshot.key} card`);
      if (
        content.type !== "event-reply" ||
        content.snapshot.subject !== "meeting" ||
        content.event === "meeting.near"
      )
        continue;
      const thing = /motion:(zaak-\d+)/.exec(parent ?? "")?.[1];
      posts.add(
        `${today} ${channel} ${thing ?? content.snapshot.key} ${content.event}${thing === undefined ? "" : ` ${content.snapshot.key}`}`,
      );
    }
    seen = started.messenger.delivered.length;
  }
  return posts;
}

function storyOf(seed: number): readonly (readonly Debate[])[] {
  const roll = dice(seed);
  const debates = new Map<string, Debate>();
  return Array.from({ length: DAYS }, (_, today) => {
    const changes = dayOf(today, debates, roll);
    for (const debate of changes) debates.set(debate.id, debate);
    return changes;
  });
}

describe("a year of meetings", () => {
  it.each([...Array(SEEDS).keys()])(
    "seed %i: every post that the story asks for, and no other",
    async (seed) => {
      const story = storyOf(seed);
      const expected = [...oracle(story)].sort();
      expect(expected.length).toBeGreaterThan(DAYS / 6);
      expect([...(await played(story, seed % 2 === 0 ? 1 : 100))].sort()).toEqual(expected);
    },
  );
});
