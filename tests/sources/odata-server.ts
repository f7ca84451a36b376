import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Row = Readonly<Record<string, unknown>>;

export interface OdataServer extends AsyncDisposable {
  readonly url: string;
  /** The raw addresses that were asked for. */
  readonly requests: string[];
  /** Rows by entity and by a piece of the filter that finds them. */
  readonly rows: { readonly entity: string; readonly where: string; readonly row: Row }[];
  /** The misbehaviour of the moment. */
  answer: (response: ServerResponse) => boolean;
}

/** Names that the other version uses: a filter with one is refused. */
const FOREIGN = {
  v5: /\b(?:DocumentNummer|Volgnummer|HoogsteVolgnummer)\b/,
  v4: /\bOndernummer\b|\bAantalDocumenten\b/,
} as const;

/** The service of questions on loopback, as strict as the real one about names, `$top` and the `$` of options. */
export async function odataServer(version: "v4" | "v5"): Promise<OdataServer> {
  const server = createServer((request, response) => {
    const address = request.url ?? "/";
    service.requests.push(address);
    if (service.answer(response)) return;
    const url = new URL(address, service.url);
    const filter = url.searchParams.get("$filter") ?? "";
    const top = Number(url.searchParams.get("$top"));
    const refused =
      /%24/i.test(address) ||
      FOREIGN[version].test(filter) ||
      !filter.startsWith("Verwijderd eq false") ||
      /guid'/.test(filter) ||
      top > (version === "v5" ? 100 : 250);
    if (refused) return fail(response, 400, "The query specified in the URI is not valid.");
    const entity = url.pathname.split("/").at(-1);
    const value = service.rows
      .filter((candidate) => candidate.entity === entity && filter.includes(candidate.where))
      .map(({ row }) => row);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ "@odata.context": "x", value }));
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  const service: OdataServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/OData/${version}`,
    requests: [],
    rows: [],
    answer: () => false,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return service;
}

export function fail(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ error: { code: "", message } }));
}

const GUIDS = {
  document: "11111111-0000-4000-8000-000000000001",
  zaak: "22222222-0000-4000-8000-000000000001",
  dossier: "33333333-0000-4000-8000-000000000001",
  besluit: "44444444-0000-4000-8000-000000000001",
  agendapunt: "55555555-0000-4000-8000-000000000001",
  activiteit: "66666666-0000-4000-8000-000000000001",
} as const;
const OWN = {
  GewijzigdOp: "2024-12-03T15:30:01.867+01:00",
  ApiGewijzigdOp: "2024-12-03T14:30:02.5Z",
  Verwijderd: false,
};

/** A motion that was adopted, as v5 tells it: 36600-XX-29. */
export function putMotion(
  { rows }: OdataServer,
  names: { readonly number: string; readonly serial: string },
): typeof GUIDS {
  const dossier = {
    ...OWN,
    Id: GUIDS.dossier,
    Nummer: 36600,
    Toevoeging: "XX",
    Titel: "Begroting Asiel en Migratie 2025",
  };
  const document = {
    ...OWN,
    Id: GUIDS.document.toUpperCase(),
    Soort: "Motie",
    [names.number]: "2024D43817",
    [names.serial]: 29,
    Onderwerp: "Motie van het lid Jansen over warme maaltijden",
    Datum: "2024-11-19T00:00:00+01:00",
    ContentType: "application/pdf",
    ContentLength: 12_345,
  };
  const zaak = {
    ...OWN,
    Id: GUIDS.zaak,
    Nummer: "2024Z18231",
    Soort: "Motie",
    Onderwerp: "Motie van het lid Jansen over warme maaltijden",
    GestartOp: "2024-11-19T00:00:00+01:00",
    Kabinetsappreciatie: "Oordeel Kamer",
  };
  const stemming = (number: number, party: string, seats: number, side: string) => ({
    ...OWN,
    Id: `77777777-0000-4000-8000-00000000000${number}`,
    Besluit_Id: GUIDS.besluit,
    Soort: side,
    FractieGrootte: seats,
    ActorFractie: party,
    ActorNaam: party,
  });
  const besluit = {
    ...OWN,
    Id: GUIDS.besluit,
    BesluitSoort: "Stemmen - aangenomen",
    StemmingsSoort: "Met handopsteken",
    Status: "Besluit",
    Agendapunt_Id: GUIDS.agendapunt,
    Stemming: [
      stemming(1, "SP", 100, "Voor"),
      stemming(2, "PVV", 50, "Tegen"),
      { ...stemming(3, "X", 9, "Voor"), Verwijderd: true },
    ],
    Agendapunt: {
      ...OWN,
      Id: GUIDS.agendapunt,
      Activiteit: {
        ...OWN,
        Id: GUIDS.activiteit,
        Soort: "Stemmingen",
        Nummer: "2024A00001",
        Datum: "2024-12-03T00:00:00+01:00",
      },
    },
  };
  const actor = {
    ...OWN,
    Id: "88888888-0000-4000-8000-000000000001",
    ActorNaam: "J. Jansen",
    ActorFractie: "SP",
    Relatie: "Indiener",
    Persoon_Id: null,
  };
  const version = {
    ...OWN,
    Id: "99999999-0000-4000-8000-000000000001",
    Versienummer: 1,
    ExterneIdentifier: "kst-36600-XX-29",
  };
  const whole = {
    ...zaak,
    ZaakActor: [actor],
    Kamerstukdossier: [dossier],
    VervangenVanuit: [],
    Document: [{ ...document, DocumentVersie: [version], Kamerstukdossier: [dossier] }],
    Besluit: [besluit],
  };
  const row = {
    ...document,
    Kamerstukdossier: [dossier],
    Zaak: [zaak],
    DocumentActor: [],
    DocumentVersie: [version],
  };
  rows.push(
    {
      entity: "Document",
      where: `${names.serial} eq 29 and Kamerstukdossier/any(d: d/Nummer eq 36600 and d/Toevoeging eq 'XX')`,
      row,
    },
    { entity: "Document", where: `${names.number} eq '2024D43817'`, row },
    { entity: "Document", where: `Id eq ${GUIDS.document}`, row },
    { entity: "Zaak", where: `Id eq ${GUIDS.zaak}`, row: whole },
    { entity: "Zaak", where: "Nummer eq '2024Z18231'", row: whole },
    { entity: "Kamerstukdossier", where: "Nummer eq 36600 and Toevoeging eq 'XX'", row: dossier },
  );
  return GUIDS;
}
