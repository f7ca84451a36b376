import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { motionLife, record } from "../../parliament/world.ts";
import { type Bench, bench, FOLLOWED, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

function start(watches = [watch("motie", { motion: FOLLOWED })]): Bench {
  const made = bench({ watches, succession: true });
  open.push(made.store);
  return made;
}

/** The motion that takes the place of another: of a zaak, or of one that its title alone names. */
function successor(number: number, replaces: Partial<SourceRecord>, title = ""): readonly SourceRecord[] {
  const key = `opvolger-${number}`;
  const fields = {
    soort: "Motie",
    onderwerp: `Gewijzigde motie van het lid Een over opvang${title}`,
    volgnummer: String(number),
  };
  return [
    record("zaak", key, {
      fields: { ...fields, nummer: `2024Z190${number}`, gestartOp: "2024-11-20T00:00:00" },
      refs: { kamerstukdossier: ["dossier-1"], ...replaces.refs },
    }),
    record("document", `stuk-${number}`, {
      fields: { ...fields, documentNummer: `2024D490${number}`, datum: "2024-11-20T00:00:00" },
      refs: { zaak: [key], kamerstukdossier: ["dossier-1"] },
    }),
  ];
}

function told(made: Bench): readonly string[] {
  return made.messenger.delivered.map(({ kind, content }) =>
    content.type === "event-reply"
      ? content.event
      : "snapshot" in content
        ? `${kind} ${content.type} ${content.snapshot.ids[0]}`
        : kind,
  );
}

const AFTER = "reply succession-reply kst-36600-XX-29";

describe("what takes the place of a followed motion", () => {
  it.each([
    ["its zaak says so", successor(41, { refs: { vervangenVanuit: ["zaak-1"] } })],
    ["its title says so", successor(41, {}, " (t.v.v. 36600-XX-29)")],
  ])("is followed in its channel from then on, which its thread says: %s", async (_how, records) => {
    const made = start();
    made.source.queue(motionLife());
    await made.once();
    made.source.queue(records);
    await made.once();
    expect(told(made)).toContain(AFTER);
    expect(told(made).filter((one) => one === "card subject-card kst-36600-XX-41")).toHaveLength(1);
    const before = made.messenger.delivered.length;
    await made.once();
    expect(made.messenger.delivered).toHaveLength(before);
  });

  it("is followed on through a second replacement", async () => {
    const made = start();
    made.source.queue(motionLife());
    await made.once();
    made.source.queue(successor(41, { refs: { vervangenVanuit: ["zaak-1"] } }));
    await made.once();
    made.source.queue(successor(55, { refs: { vervangenVanuit: ["opvolger-41"] } }));
    await made.once();
    expect(told(made)).toContain("card subject-card kst-36600-XX-55");
    expect(told(made)).toContain("reply succession-reply kst-36600-XX-41");
  });

  it("is not followed again once somebody stopped that, nor said twice where it is followed already", async () => {
    const made = start();
    made.source.queue(motionLife());
    await made.once();
    made.source.queue(successor(41, { refs: { vervangenVanuit: ["zaak-1"] } }));
    await made.once();
    const [rule] = made.store.transaction((transaction) => transaction.proposals());
    made.store.transaction((transaction) => transaction.endProposal(rule?.watch.id ?? ""));
    made.watches = [watch("motie", { motion: FOLLOWED })];
    await made.once();
    expect(made.store.transaction((transaction) => transaction.proposals())).toMatchObject([
      { inForce: false },
    ]);

    const both = start([watch("motie", { motion: FOLLOWED }), watch("ander", { motion: "kst-36600-XX-41" })]);
    both.source.queue([...motionLife(), ...successor(41, { refs: { vervangenVanuit: ["zaak-1"] } })]);
    await both.once();
    expect(told(both)).not.toContain(AFTER);
  });
});

it("follows the pledge that repeats a followed one", async () => {
  const made = start([watch("belofte", { promise: "TZ202411-116" })]);
  const pledge = (id: string, nummer: string, refs: SourceRecord["refs"] = {}) =>
    record("toezegging", id, {
      fields: {
        nummer,
        tekst: "De minister stuurt een brief.",
        status: "Openstaand",
        aanmaakdatum: "2024-11-19T00:00:00",
      },
      refs,
    });
  made.source.queue([pledge("t-1", "TZ202411-116")]);
  await made.once();
  made.source.queue([pledge("t-2", "TZ202411-200", { isHerhalingVan: ["t-1"] })]);
  await made.once();
  expect(told(made)).toEqual([
    "card subject-card TZ202411-116",
    "promise.repeated",
    "reply succession-reply TZ202411-116",
    "card subject-card TZ202411-200",
  ]);
});
