import { build, type Entity, startSmallParliament } from "#demo";

/**
 * A small parliament in a process of its own, so that serving the pages does not count as reading them.
 * Arguments: so many motions, each with its dossier, document, actors, decision and votes, 24 records a motion; the year.
 */
const [motions = "0", year = "2026"] = process.argv.slice(2);
const parliament = await startSmallParliament({ firstToken: 1_000 });
for (let number = 0; number < Number(motions); number += 1) parliament.publish(motion(number, Number(year)));
process.send?.({ url: parliament.url });
process.once("message", () => void parliament.close().then(() => process.exit(0)));

function motion(number: number, inYear: number): readonly Entity[] {
  const id = (kind: string) => `${kind}-${number}`;
  const day = `${inYear}-03-0${1 + (number % 9)}T00:00:00`;
  const title = `Motie van het lid Voorbeeld over onderwerp ${number} van de opvang`;
  const serial = String(10_000 + number).padStart(5, "0");
  const parties = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O"];
  return [
    ...(number % 50 === 0
      ? [
          build.kamerstukdossier(`dossier-${number / 50}`, {
            nummer: 30_000 + number / 50,
            titel: "Dossier",
            hoogsteVolgnummer: 50,
          }),
        ]
      : []),
    build.zaak(id("zaak"), {
      nummer: `${inYear}Z${serial}`,
      soort: "Motie",
      onderwerp: title,
      gestartOp: day,
      volgnummer: 1 + (number % 50),
      kabinetsappreciatie: "Oordeel Kamer",
      kamerstukdossier: `dossier-${Math.floor(number / 50)}`,
    }),
    build.document(id("document"), {
      documentNummer: `${inYear}D${serial}`,
      soort: "Motie",
      onderwerp: title,
      datum: day,
      volgnummer: 1 + (number % 50),
      zaak: id("zaak"),
      kamerstukdossier: `dossier-${Math.floor(number / 50)}`,
    }),
    build.documentVersie(id("versie"), { versienummer: 1, document: id("document") }),
    build.zaakActor(id("indiener"), {
      actorNaam: "V. Voorbeeld",
      actorFractie: "A",
      relatie: "Indiener",
      zaak: id("zaak"),
    }),
    build.zaakActor(id("mede"), {
      actorNaam: "D. Tweede",
      actorFractie: "B",
      relatie: "Medeindiener",
      zaak: id("zaak"),
    }),
    build.documentActor(id("ondertekenaar"), {
      actorNaam: "V. Voorbeeld",
      relatie: "Eerste ondertekenaar",
      document: id("document"),
    }),
    build.agendapunt(id("punt"), { nummer: `${inYear}P${serial}`, activiteit: id("activiteit") }),
    build.activiteit(id("activiteit"), { soort: "Stemmingen", datum: day, nummer: `${inYear}A${serial}` }),
    build.besluit(id("besluit"), {
      besluitSoort: "Stemmen - aangenomen",
      status: "Besluit",
      stemmingsSoort: "Met handopsteken",
      zaak: id("zaak"),
      agendapunt: id("punt"),
    }),
    ...parties.map((party) =>
      build.stemming(`${id("stemming")}-${party}`, {
        soort: "Voor",
        fractieGrootte: 10,
        actorNaam: party,
        actorFractie: party,
        besluit: id("besluit"),
      }),
    ),
  ];
}
