import { request as ask, createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { build, type Entity, startSmallParliament } from "#demo";
import { type SruServer, sruServer } from "../sources/sru-server.ts";

const DAY_MS = 86_400_000;
const HISTORY_DAYS = 900;
/** Every twentieth document has a text that can be read. */
const WITH_TEXT = 20;
/** Of those, every so many names something that is followed. */
const NAMING = 15;

/** What is followed, two years old: how the configuration names it, and how documents do. */
export interface Followed {
  readonly kind: "motion" | "question" | "promise" | "document" | "dossier";
  readonly id: string;
  readonly spelling: string;
}

/** A parliament of thirty months on loopback, with the official publications beside it. */
export interface PastWorld extends AsyncDisposable {
  readonly feed: Gate;
  readonly publications: Gate;
  readonly followed: readonly Followed[];
  /** The numbers of the documents whose text names a followed thing, by its id. */
  readonly naming: ReadonlyMap<string, readonly string[]>;
  /** The civil date of what is followed. */
  readonly since: string;
  readonly documents: number;
  readonly texts: number;
}

/** What stands before a server and counts: how many requests came, and how many at once. */
export interface Gate {
  readonly url: string;
  readonly total: number;
  readonly atOnceMax: number;
  readonly requests: readonly { readonly atMs: number; readonly path: string }[];
  close(): Promise<void>;
}

export async function pastWorld(documents: number): Promise<PastWorld> {
  const now = Date.now();
  const parliament = await startSmallParliament();
  const sru = await sruServer();
  const life = lifeOf(now);
  const naming = new Map<string, string[]>(life.followed.map(({ id }) => [id, []]));
  const perDay = documents / HISTORY_DAYS;
  for (let day = 0; day < HISTORY_DAYS; day += 1) {
    const at = new Date(now - (HISTORY_DAYS - day) * DAY_MS);
    if (HISTORY_DAYS - day === AGE_DAYS) parliament.publish(life.entities, at);
    const [from, until] = [Math.round(day * perDay), Math.round((day + 1) * perDay)];
    const entities = Array.from({ length: until - from }, (_, offset) =>
      documentOf(from + offset, at, HISTORY_DAYS - day < AGE_DAYS - 1 ? life.followed : [], naming),
    );
    if (HISTORY_DAYS - day > 5) parliament.publish(entities, at);
  }
  publishOfficially(sru, life, now, naming);
  const [feed, publications] = [await gateOf(parliament.url), await gateOf(sru.url)];
  return {
    feed,
    publications,
    followed: life.followed,
    naming,
    since: dayOf(now - AGE_DAYS * DAY_MS),
    documents,
    texts: Math.ceil(documents / WITH_TEXT),
    async [Symbol.asyncDispose]() {
      await feed.close();
      await publications.close();
      await parliament.close();
      await sru[Symbol.asyncDispose]();
    },
  };
}

const AGE_DAYS = 730;
const DOSSIER = "dossier-begroting";

interface Life {
  readonly followed: readonly Followed[];
  readonly entities: readonly Entity[];
}

/** The followed things themselves, as the open data published them then. */
function lifeOf(now: number): Life {
  const on = dayOf(now - AGE_DAYS * DAY_MS);
  const [year, month] = [on.slice(0, 4), on.slice(5, 7)];
  const stuk = (soort: string, number: number): readonly Entity[] => [
    build.zaak(`zaak-${number}`, {
      nummer: `${year}Z19${String(number).padStart(3, "0")}`,
      soort,
      onderwerp: `${soort} van het lid Jansen over opvang nummer ${number}`,
      gestartOp: `${on}T00:00:00`,
      kamerstukdossier: DOSSIER,
      kabinetsappreciatie: "Oordeel Kamer",
    }),
    build.document(`stuk-${number}`, {
      soort,
      documentNummer: `${year}D45${String(number).padStart(3, "0")}`,
      onderwerp: `${soort} van het lid Jansen over opvang nummer ${number}`,
      datum: `${on}T00:00:00`,
      volgnummer: number,
      zaak: `zaak-${number}`,
      kamerstukdossier: DOSSIER,
      file: fileOf(
        `De Kamer, verzoekt de regering opvang ${number} te regelen, en gaat over tot de orde van de dag.`,
      ),
    }),
    build.besluit(`besluit-${number}`, {
      besluitSoort: "Stemmen - aangenomen",
      status: "Besluit",
      stemmingsSoort: "Met handopsteken",
      zaak: `zaak-${number}`,
    }),
  ];
  const entities = [
    build.kamerstukdossier(DOSSIER, { nummer: 36600, toevoeging: "XX", titel: "Begroting" }),
    ...stuk("Motie", 29),
    ...stuk("Motie", 41),
    ...stuk("Amendement", 12),
    build.zaak("vragen", {
      nummer: `${year}Z18231`,
      soort: "Schriftelijke vragen",
      onderwerp: "Vragen over opvang",
      gestartOp: `${on}T00:00:00`,
    }),
    build.toezegging("toezegging", {
      nummer: `TZ${year}${month}-116`,
      tekst: "De minister stuurt een brief over opvang.",
      status: "Openstaand",
      aanmaakdatum: `${on}T00:00:00`,
    }),
    build.document("brief", {
      soort: "Brief regering",
      documentNummer: `${year}D43817`,
      onderwerp: "Brief over opvang",
      datum: `${on}T00:00:00`,
      file: fileOf("Hierbij informeer ik u over de opvang."),
    }),
  ];
  const followed: readonly Followed[] = [
    { kind: "motion", id: "36600-XX-29", spelling: "36 600 XX, nr. 29" },
    { kind: "motion", id: "36600-XX-41", spelling: "36600-XX-41" },
    { kind: "motion", id: "36600-XX-12", spelling: "36 600-XX, nr. 12" },
    { kind: "question", id: `${year}Z18231`, spelling: `${year}Z18231` },
    { kind: "promise", id: `TZ${year}${month}-116`, spelling: `TZ${year}${month}-116` },
    { kind: "document", id: `${year}D43817`, spelling: `${year}D43817` },
  ];
  return { followed, entities };
}

function documentOf(
  at: number,
  day: Date,
  followed: readonly Followed[],
  naming: ReadonlyMap<string, string[]>,
): Entity {
  const number = `${day.getUTCFullYear()}D${String(at).padStart(5, "0").slice(-5)}`;
  const hasText = at % WITH_TEXT === 0;
  const turn = at / WITH_TEXT;
  const named = hasText && turn % NAMING === 0 ? followed[(turn / NAMING) % followed.length] : undefined;
  const isOld = day.getTime() > Date.now() - 5 * DAY_MS;
  if (named !== undefined && !isOld) naming.get(named.id)?.push(number);
  return build.document(`document-${at}`, {
    soort: ["Brief regering", "Motie", "Verslag van een commissiedebat", "Agenda"][at % 4] ?? null,
    documentNummer: number,
    onderwerp: `Stuk ${at}`,
    datum: `${dayOf(day.getTime())}T00:00:00`,
    ...(at % 9 === 0 ? { kamerstukdossier: DOSSIER } : {}),
    ...(hasText
      ? {
          file: fileOf(
            named === undefined ? "Over iets anders." : `Hierbij informeer ik u over ${named.spelling}.`,
          ),
        }
      : {}),
  });
}

function fileOf(text: string) {
  const xml = `<officiele-publicatie><kamerstuk><stuk><vrije-tekst><tekst><al>${text}</al></tekst></vrije-tekst></stuk></kamerstuk></officiele-publicatie>`;
  return { contentType: "application/xml", bytes: Buffer.from(xml) };
}

/** The motions, and stukken that name them and that the open data does not have. */
function publishOfficially(
  sru: SruServer,
  { followed }: Life,
  now: number,
  naming: ReadonlyMap<string, string[]>,
): void {
  const publish = (identifier: string, dossier: string, number: string, date: string, text: string) => {
    sru.publications.push({
      identifier,
      publicatienaam: "Kamerstuk",
      modified: date,
      date,
      dossier: [dossier],
      ondernummer: number,
      subrubriek: identifier.startsWith("kst-36600") ? "Motie" : "Brief",
      documenttitel: `Stuk ${identifier}`,
      text,
      forms: ["xml"],
    });
    const body = fileOf(text).bytes.toString();
    sru.files.set(`/frbr/${identifier}/1/xml/${identifier}.xml`, { type: "application/xml", body });
  };
  const motions = followed.filter(({ kind }) => kind === "motion");
  for (const [at, { id, spelling }] of motions.entries()) {
    publish(
      `kst-${id}`,
      "36600-XX",
      id.split("-").at(-1) ?? "",
      dayOf(now - AGE_DAYS * DAY_MS),
      "De Kamer, verzoekt de regering.",
    );
    const date = dayOf(now - (600 - at) * DAY_MS);
    publish(
      `kst-19637-${3355 + at}`,
      "19637",
      String(3355 + at),
      date,
      `Hierbij informeer ik u over de motie (${spelling}).`,
    );
    naming.get(id)?.push(`kst-19637-${3355 + at}`);
  }
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** What it says of its own address leads through the gate too. */
async function passOn(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  own: string,
  gate: string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const { "content-length": _length, "transfer-encoding": _coding, ...headers } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, headers);
  outgoing.end(Buffer.concat(chunks).toString().replaceAll(own, gate));
}

/** A gate before a server on loopback. */
async function gateOf(behind: string): Promise<Gate> {
  const target = new URL(behind);
  const requests: { atMs: number; path: string }[] = [];
  let [atOnce, atOnceMax] = [0, 0];
  const server = createServer((incoming, outgoing) => {
    requests.push({ atMs: performance.now(), path: incoming.url ?? "" });
    atOnce += 1;
    atOnceMax = Math.max(atOnceMax, atOnce);
    outgoing.once("close", () => {
      atOnce -= 1;
    });
    const through = ask(
      {
        host: target.hostname,
        port: target.port,
        path: incoming.url,
        headers: { ...incoming.headers, "accept-encoding": "identity" },
        method: incoming.method,
      },
      (answer) => {
        void passOn(
          answer,
          outgoing,
          target.origin,
          `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        );
      },
    );
    through.on("error", () => outgoing.destroy());
    outgoing.once("close", () => through.destroy());
    incoming.pipe(through);
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${target.pathname}`,
    requests,
    get total() {
      return requests.length;
    },
    get atOnceMax() {
      return atOnceMax;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
