import type { SourceRecord } from "#parliament";

/** So many documents, and some six times as many records around them; `SCALE_DOCUMENTS=2000` tries the bench itself. */
const DOCUMENTS = Number(process.env.SCALE_DOCUMENTS ?? 100_000);
const MOTIONS = DOCUMENTS / 5;
const QUESTIONS = Math.floor(DOCUMENTS / 12);
const PARTIES = "Rood Groen Blauw Geel Paars Oranje Grijs Wit Zwart Bruin Roze Goud Zilver Lila Oker".split(
  " ",
);
const FIRST_DAY_MS = Date.parse("2020-01-01T00:00:00Z");
const DAY_MS = 86_400_000;
const DAYS = 2_300;

/** An archive as years of parliament make it, document by document, with ids and titles as long as they are there. */
export function* largeArchive(): Generator<readonly SourceRecord[]> {
  yield [...Array(400).keys()].map((number) =>
    entity("kamerstukdossier", `dossier-${number}`, {
      nummer: String(36_000 + number),
      titel: `Regels over onderwerp ${number} en over de gevolgen daarvan voor de uitvoering`,
      hoogsteVolgnummer: "120",
    }),
  );
  yield [...Array(DAYS).keys()].map((day) =>
    entity("activiteit", `stemmingen-${day}`, {
      soort: "Stemmingen",
      nummer: `20${20 + Math.floor(day / 365)}A${day}`,
      onderwerp: "Stemmingen",
      datum: civil(day),
      status: "Uitgevoerd",
    }),
  );
  for (let number = 0; number < DOCUMENTS; number += 1) yield around(number);
  for (let number = 0; number < 4_000; number += 1) yield [promise(number)];
}

/** The id of the motion with this number, as it is followed. */
export function motionId(number: number): string {
  return `kst-${36_000 + (number % 400)}-${1 + Math.floor(number / 400)}`;
}

export function questionId(number: number): string {
  return `kv-tk-${zaakNumber(MOTIONS + number)}`;
}

export function promiseId(number: number): string {
  const month = String(1 + (number % 12)).padStart(2, "0");
  return `TZ${2020 + (Math.floor(number / 12) % 6)}${month}-${100 + Math.floor(number / 72)}`;
}

/**
 * A page of a busy hour: new letters and motions, votes on a motion, records that changed, and some that only come
 * past again.
 */
export function busyPage(rank: number, year: number, today: string): readonly SourceRecord[] {
  const fresh = DOCUMENTS + rank * 10;
  const motion = rank * 7;
  const news = [...Array(10).keys()].flatMap((number) => letter(fresh + number, year, today));
  const votes = votesOn(motion, `herstemming-${rank}`);
  const changed = [...Array(40).keys()].map((number) => zaak((motion + number) % MOTIONS, "Ontraden"));
  const again = [...Array(20).keys()].flatMap((number) => around(motion + 50 + number));
  return [...news, ...votes, ...changed, ...again]
    .slice(0, 250)
    .map((one) => ({ ...one, position: 10 + rank }));
}

function around(number: number): readonly SourceRecord[] {
  if (number < MOTIONS) return motion(number);
  if (number < MOTIONS + QUESTIONS) return question(number);
  return letter(number, yearOf(number), civil(dayOf(number)));
}

/** A motion with all that belongs to it: 25 records. */
function motion(number: number): readonly SourceRecord[] {
  const on = { zaak: [id("zaak", number)] };
  return [
    zaak(number, "Oordeel Kamer"),
    entity(
      "document",
      document(number),
      {
        soort: "Motie",
        documentNummer: documentNumber(number, yearOf(number)),
        onderwerp: titleOf(number),
        datum: civil(dayOf(number)),
        volgnummer: String(1 + Math.floor(number / 400)),
        vergaderjaar: "2023-2024",
      },
      { ...on, kamerstukdossier: [id("kamerstukdossier", `dossier-${number % 400}`)] },
    ),
    entity(
      "documentVersie",
      `versie-${number}`,
      { versienummer: "1" },
      { document: [id("document", document(number))] },
    ),
    actor("documentActor", number, "Eerste ondertekenaar", { document: [id("document", document(number))] }),
    actor("zaakActor", number, "Indiener", on),
    actor("zaakActor", number + 1_000_000, "Medeindiener", on),
    entity("besluit", `ingediend-${number}`, { besluitSoort: "Ingediend", status: "Besluit" }, on),
    ...votesOn(number, `uitslag-${number}`),
  ];
}

function zaak(number: number, kabinetsappreciatie: string): SourceRecord {
  return entity(
    "zaak",
    number,
    {
      soort: "Motie",
      nummer: zaakNumber(number),
      onderwerp: titleOf(number),
      gestartOp: civil(dayOf(number)),
      volgnummer: String(1 + Math.floor(number / 400)),
      kabinetsappreciatie,
    },
    { kamerstukdossier: [id("kamerstukdossier", `dossier-${number % 400}`)] },
  );
}

function votesOn(number: number, name: string): readonly SourceRecord[] {
  return [
    entity(
      "agendapunt",
      `punt-${name}`,
      { onderwerp: "Stemmingen over moties" },
      {
        activiteit: [id("activiteit", `stemmingen-${dayOf(number)}`)],
      },
    ),
    entity(
      "besluit",
      name,
      { besluitSoort: "Stemmen - aangenomen", status: "Besluit", stemmingsSoort: "Met handopsteken" },
      { zaak: [id("zaak", number)], agendapunt: [id("agendapunt", `punt-${name}`)] },
    ),
    ...PARTIES.map((party) =>
      entity(
        "stemming",
        `stemming-${name}-${party}`,
        { soort: "Voor", fractieGrootte: "10", actorNaam: party, actorFractie: party, vergissing: "false" },
        { besluit: [id("besluit", name)], fractie: [id("fractie", party)] },
      ),
    ),
  ];
}

/** Written questions with the first of their documents. */
function question(number: number): readonly SourceRecord[] {
  const on = { zaak: [id("zaak", number)] };
  return [
    entity("zaak", number, {
      soort: "Schriftelijke vragen",
      nummer: zaakNumber(number),
      onderwerp: titleOf(number),
      gestartOp: civil(dayOf(number)),
    }),
    actor("zaakActor", number, "Indiener", on),
    ...letter(number, yearOf(number), civil(dayOf(number)), "Antwoord schriftelijke vragen", on),
  ];
}

function letter(
  number: number,
  year: number,
  datum: string,
  soort = "Brief regering",
  refs: SourceRecord["refs"] = {},
): readonly SourceRecord[] {
  const own = { document: [id("document", document(number))] };
  return [
    entity(
      "document",
      document(number),
      {
        soort,
        documentNummer: documentNumber(number, year),
        onderwerp: titleOf(number),
        datum,
        volgnummer: "-1",
      },
      refs,
    ),
    actor("documentActor", number, "Eerste ondertekenaar", own),
  ];
}

function promise(number: number): SourceRecord {
  return entity("toezegging", number, {
    nummer: promiseId(number),
    tekst: `${titleOf(number)} De minister stuurt de Kamer daarover voor de zomer een brief.`,
    status: number % 3 === 0 ? "Voldaan" : "Openstaand",
    datumNakoming: civil(dayOf(number * 20)),
    aanmaakdatum: civil(dayOf(number * 18)),
    ministerie: "Opvang en Inburgering",
  });
}

function actor(kind: string, number: number, relatie: string, refs: SourceRecord["refs"]): SourceRecord {
  const fields = {
    actorNaam: `V.${number % 150} Voorbeeld`,
    actorFractie: PARTIES[number % 15] ?? "",
    relatie,
  };
  return entity(kind, `actor-${number}`, fields, refs);
}

function entity(
  kind: string,
  name: string | number,
  fields: SourceRecord["fields"],
  refs: SourceRecord["refs"] = {},
): SourceRecord {
  return {
    source: "gegevensmagazijn",
    kind,
    id: id(kind, name),
    position: 1,
    deleted: false,
    updatedAt: "2024-11-20T10:00:00.000Z",
    publishedAt: "2024-11-20T10:00:05.000Z",
    fields,
    refs,
    file: null,
  };
}

/** As long as the ids of the open data, and as scattered. */
function id(kind: string, name: string | number): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (const letter of `${kind}/${name}`) {
    a = Math.imul(a ^ letter.charCodeAt(0), 0x01000193);
    b = Math.imul(b ^ letter.charCodeAt(0), 0x85ebca6b) ^ (b >>> 13);
  }
  const hex = [a, b, a ^ b, Math.imul(a, 31) + b]
    .map((part) => (part >>> 0).toString(16).padStart(8, "0"))
    .join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

function document(number: number): string {
  return `document-${number}`;
}

function documentNumber(number: number, year: number): string {
  return `${year}D${String(number % 100_000).padStart(5, "0")}`;
}

function zaakNumber(number: number): string {
  return `${yearOf(number)}Z${String(number % 100_000).padStart(5, "0")}`;
}

function titleOf(number: number): string {
  return `Motie van het lid Voorbeeld c.s. over onderwerp ${number} van de opvang en over wat daarvoor in gemeenten nodig is`;
}

function dayOf(number: number): number {
  return Math.floor((number * DAYS) / DOCUMENTS) % DAYS;
}

function yearOf(number: number): number {
  return Number(civil(dayOf(number)).slice(0, 4));
}

function civil(day: number): string {
  return `${new Date(FIRST_DAY_MS + day * DAY_MS).toISOString().slice(0, 10)}T00:00:00`;
}
