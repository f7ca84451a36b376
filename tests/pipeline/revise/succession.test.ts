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

describe("what comes after other things", () => {
  const questions = (zaak: string, nummer: string, refs: SourceRecord["refs"] = {}, title = "") => [
    record("zaak", zaak, {
      fields: {
        soort: "Schriftelijke vragen",
        nummer,
        onderwerp: `Vragen over opvang${title}`,
        gestartOp: "2024-11-19T00:00:00",
      },
      refs,
    }),
    record("document", `stuk-${zaak}`, {
      fields: {
        soort: "Schriftelijke vragen",
        documentNummer: `2024D${nummer.slice(5)}`,
        onderwerp: `Vragen over opvang${title}`,
        datum: "2024-11-19T00:00:00",
      },
      refs: { zaak: [zaak] },
    }),
  ];
  const dossier = (id: string, nummer: string, titel: string, more: Readonly<Record<string, string>> = {}) =>
    record("kamerstukdossier", id, { fields: { nummer, titel, ...more } });
  const LAW = "Regels over opvang door gemeenten (Wet taak opvang gemeenten)";
  const year = (at: number) => `Begroting van het Ministerie van Opvang (XX) voor het jaar ${at}`;
  const bill = (id: string, dossierId: string) =>
    record("document", id, {
      fields: {
        soort: "Voorstel van wet",
        documentNummer: "2024D47000",
        onderwerp: "Verzamelwet",
        datum: "2024-11-20T00:00:00",
      },
      refs: { kamerstukdossier: [dossierId] },
      file: { url: "http://127.0.0.1/wet", contentType: "text/plain", bytes: 100 },
    });

  it.each([
    [
      "questions that take others over, by their zaak",
      { question: "kv-tk-2024Z18231" },
      questions("v-1", "2024Z18231"),
      questions("v-2", "2024Z18300", { vervangenVanuit: ["v-1"] }),
      ["kv-tk-2024Z18300"],
      "takesOver",
    ],
    [
      "questions that were split",
      { question: "kv-tk-2024Z18231" },
      questions("v-1", "2024Z18231"),
      [
        ...questions("v-2", "2024Z18300", { vervangenVanuit: ["v-1"] }),
        ...questions("v-3", "2024Z18301", { vervangenVanuit: ["v-1"] }),
      ],
      ["kv-tk-2024Z18300", "kv-tk-2024Z18301"],
      "takesOver",
    ],
    [
      "questions whose title says so",
      { question: "kv-tk-2024Z18231" },
      questions("v-1", "2024Z18231"),
      questions("v-2", "2024Z18300", {}, " (ter vervanging van 2024Z18231)"),
      ["kv-tk-2024Z18300"],
      "takesOver",
    ],
    [
      "a budget of the year after",
      { dossier: "dossier-36600-XX" },
      [dossier("d-1", "36600", year(2025), { toevoeging: "XX" })],
      [dossier("d-2", "36800", year(2026), { toevoeging: "XX" })],
      ["dossier-36800-XX"],
      "continues",
    ],
    [
      "a dossier that says what it continues",
      { dossier: "dossier-36333" },
      [dossier("d-1", "36333", LAW)],
      [dossier("d-2", "36888", "Opvang (voortzetting van dossier 36 333)")],
      ["dossier-36888"],
      "continues",
    ],
    [
      "a bill whose title withdraws the law",
      { dossier: "dossier-36333" },
      [dossier("d-1", "36333", LAW)],
      [dossier("d-2", "36888", "Intrekking van de Wet taak opvang gemeenten")],
      ["dossier-36888"],
      "withdraws",
    ],
    [
      "a bill that changes it by the name that people follow it by",
      { dossier: "dossier-36333", name: "Spreidingswet" },
      [dossier("d-1", "36333", LAW)],
      [dossier("d-2", "36888", "Wijziging van de Spreidingswet")],
      ["dossier-36888"],
      "amends",
    ],
    [
      "a bill whose articles do",
      { dossier: "dossier-36333" },
      [dossier("d-1", "36333", LAW)],
      [dossier("d-2", "36888", "Verzamelwet"), bill("wet", "d-2")],
      ["dossier-36888"],
      "withdraws",
    ],
  ] as const)(
    "%s are followed in the channel, which is said with a button to stop it, and on their card",
    async (_what, target, before, after, numbers, how) => {
      const made = start([watch("regel", target)]);
      made.source.files.set(
        "http://127.0.0.1/wet",
        "ARTIKEL I\n\nDe Wet taak opvang gemeenten wordt ingetrokken.",
      );
      made.source.queue([...before]);
      await made.once();
      made.source.queue([...after]);
      await made.once();
      const cards = made.messenger.delivered.flatMap(({ kind, content }) =>
        kind === "card" && content.type === "subject-card" ? [content] : [],
      );
      const ids = cards.map(({ snapshot }) => snapshot.ids[0]);
      expect(ids.toSorted()).toEqual([cards[0]?.snapshot.ids[0], ...numbers].toSorted());
      for (const card of cards.slice(1)) expect(card.after).toEqual({ id: ids[0], how });
      const said = made.messenger.delivered.flatMap(({ content }) =>
        content.type === "succession-reply"
          ? [[content.snapshot.ids[0], content.successor.ids[0], content.how]]
          : [],
      );
      expect(said).toEqual(numbers.map((number) => [ids[0], number, how]));
      const before_ = made.messenger.delivered.length;
      await made.once();
      expect(made.messenger.delivered).toHaveLength(before_);
    },
  );

  it("are none where a bill is closed, older, or only names the law; nor what changes the change", async () => {
    const made = start([watch("regel", { dossier: "dossier-36333" })]);
    made.source.queue([dossier("d-1", "36333", LAW)]);
    await made.once();
    made.source.queue([
      dossier("d-2", "36888", "Intrekking van de Wet taak opvang gemeenten", { afgesloten: "true" }),
      dossier("d-3", "35000", "Wijziging van de Wet taak opvang gemeenten"),
      dossier("d-4", "36889", "Evaluatie van de Wet taak opvang gemeenten"),
    ]);
    await made.once();
    expect(told(made)).toEqual(["card subject-card dossier-36333"]);
    made.source.queue([
      dossier("d-5", "36890", "Wijziging van de Wet taak opvang gemeenten (Wet wijziging taak opvang)"),
      dossier("d-6", "36891", "Wijziging van de Wet wijziging taak opvang"),
    ]);
    await made.once();
    expect(told(made).filter((one) => one.startsWith("card"))).toEqual([
      "card subject-card dossier-36333",
      "card subject-card dossier-36890",
    ]);
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
