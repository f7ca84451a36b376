import { build, type Entity } from "#demo";

/** What is followed and asked in the crash tests. */
export const WATCHES = `
channel: "#kanaal"
watches:
  - id: motie
    name: Motie over opvang
    motion: 36600-XX-29
  - id: noodopvang
    name: Noodopvang
    query: noodopvang
  - id: ook
    name: Noodopvang elders
    query: noodopvang
    channel: "#tweede"
`;

const today = new Date().toISOString().slice(0, 10);
const year = today.slice(0, 4);

/** The motion before anything happens to it. */
export const HISTORY: readonly Entity[] = [
  build.kamerstukdossier("dossier", { nummer: 36600, toevoeging: "XX", titel: "Begroting" }),
  build.zaak("zaak", {
    nummer: "2024Z18231",
    soort: "Motie",
    onderwerp: "Motie van het lid Voorbeeld over opvang van kinderen",
    gestartOp: "2024-11-19T00:00:00",
    volgnummer: 29,
    kamerstukdossier: "dossier",
  }),
];

/** What happens: the vote, the tally, a letter that cites the motion in its text, a document that a query hits. */
export function happenings(): readonly (readonly Entity[])[] {
  const text = (content: string) => new TextEncoder().encode(content);
  const letter = (name: string, serial: string, title: string, content: string) =>
    build.document(name, {
      documentNummer: `${year}D${serial}`,
      soort: "Brief regering",
      onderwerp: title,
      datum: `${today}T00:00:00`,
      file: { contentType: "text/plain", bytes: text(content) },
    });
  const vote = (party: string, seats: number, soort: string) =>
    build.stemming(`stemming-${party}`, {
      soort,
      fractieGrootte: seats,
      actorNaam: party,
      actorFractie: party,
      besluit: "besluit",
    });
  return [
    [
      build.activiteit("activiteit", { soort: "Stemmingen", datum: `${today}T15:00:00` }),
      build.agendapunt("punt", { activiteit: "activiteit" }),
      build.besluit("besluit", {
        besluitSoort: "Stemmen - aangenomen",
        status: "Besluit",
        stemmingsSoort: "Met handopsteken",
        zaak: "zaak",
        agendapunt: "punt",
      }),
    ],
    [vote("A", 83, "Voor"), vote("B", 67, "Tegen")],
    [
      letter(
        "brief",
        "50001",
        "Stand van zaken",
        "Zie de motie (Kamerstuk 36 600 XX, nr. 29), die wordt uitgevoerd.",
      ),
      letter("nood", "50002", "Voortgang noodopvang", "De noodopvang is vol. De noodopvang blijft vol."),
    ],
  ];
}
