import { expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { record } from "../../parliament/world.ts";
import { bench, watch } from "../harness.ts";

const dossier = record("kamerstukdossier", "wet", {
  fields: { nummer: "36333", titel: "Spreidingswet", afgesloten: "false" },
});
const bill = record("zaak", "wetgeving", {
  fields: { soort: "Wetgeving", gestartOp: "2024-11-01T00:00:00" },
  refs: { kamerstukdossier: ["wet"] },
});
const letter = record("document", "brief", {
  fields: {
    soort: "Brief regering",
    documentNummer: "2024D43817",
    datum: "2024-11-19T00:00:00",
    volgnummer: "29",
  },
  refs: { kamerstukdossier: ["wet"] },
});
const vote: readonly SourceRecord[] = [
  record("besluit", "besluit", {
    fields: { besluitSoort: "Stemmen - aangenomen", status: "Besluit" },
    refs: { zaak: ["wetgeving"], agendapunt: ["punt"] },
  }),
  record("agendapunt", "punt", { refs: { activiteit: ["stemmingen"] } }),
  record("activiteit", "stemmingen", { fields: { soort: "Stemmingen", datum: "2024-11-20T00:00:00" } }),
];

/** What the card of the followed dossier says in the end. */
async function filedAfter(...pages: readonly (readonly SourceRecord[])[]) {
  const made = bench({ watches: [watch("wet", { dossier: "dossier-36333" })] });
  for (const page of pages) {
    made.source.queue(page);
    await made.once();
  }
  const card = made.messenger.delivered.find(({ key }) => key.startsWith("card/dossier:wet"));
  made.store[Symbol.dispose]();
  return card?.content.type === "subject-card" ? card.content.filed : undefined;
}

it("the card of a followed dossier says what is filed in it and how far its bill is, in any order of arrival", async () => {
  const inOrder = await filedAfter([dossier], [bill], [letter], vote);
  expect(inOrder).toMatchObject({
    documents: [{ key: "brief", stuk: "kst-36333-29" }],
    total: 1,
    bill: { step: "voted", on: "2024-11-20", result: "aangenomen" },
  });
  expect(await filedAfter([dossier], vote.toReversed(), [letter], [bill])).toEqual(inOrder);
  expect(await filedAfter([...vote, letter, bill], [dossier])).toEqual(inOrder);
  for (const one of vote) {
    const others = vote.filter((other) => other !== one);
    expect(await filedAfter([dossier, bill, letter], others, [one])).toEqual(inOrder);
  }
});

it("a document that is withdrawn or moved elsewhere leaves the card", async () => {
  const gone = { ...letter, position: 2, deleted: true, fields: {}, refs: {} };
  const moved = { ...letter, position: 2, refs: { kamerstukdossier: ["ander"] } };
  for (const one of [gone, moved])
    expect(await filedAfter([dossier, letter], [one])).toMatchObject({ documents: [], total: 0 });
});
