import { describe, expect, it } from "vitest";
import { motionLife, record } from "../../parliament/world.ts";
import { bench, FOLLOWED, watch } from "../harness.ts";

const successor = record("zaak", "zaak-2", {
  fields: { soort: "Motie", nummer: "2024Z19000", onderwerp: "Gewijzigde motie", volgnummer: "31" },
  refs: { kamerstukdossier: ["dossier-1"] },
});
const text = record("document", "document-2", {
  fields: {
    soort: "Motie (gewijzigd/nader)",
    documentNummer: "2024D50000",
    onderwerp: "Gewijzigde motie (t.v.v. 36600-XX-29)",
    datum: "2024-11-20T00:00:00",
    volgnummer: "31",
  },
  refs: { zaak: ["zaak-2"], kamerstukdossier: ["dossier-1"] },
  file: { url: "file:31", contentType: "text/plain", bytes: 10 },
});

describe("a motion that is replaced by what says so in its title", () => {
  it("stays replaced when the text of that names it in passing", async () => {
    const world = bench({ watches: [watch("motie", { motion: FOLLOWED })] });
    world.source.queue(motionLife(), [successor, text]);
    world.source.files.set(
      "file:31",
      "De Kamer, gelezen de motie (Kamerstuk 36 600 XX, nr. 29), verzoekt niets.",
    );
    await world.once();
    const card = world.messenger.delivered.find(({ key }) => key.startsWith("card/motion:zaak-1"));
    expect(card?.content).toMatchObject({ snapshot: { replacedBy: [{ id: "kst-36600-XX-31" }] } });
    world.store[Symbol.dispose]();
  });
});
