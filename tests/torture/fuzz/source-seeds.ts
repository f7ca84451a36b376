import { entriesOf, pageXml } from "../../sources/feed-server.ts";
import { answer, letter } from "../../sources/sru-pieces.ts";
import { diagnostics, responseXml } from "../../sources/sru-server.ts";
import { motion, others } from "../../sources/tweedekamer-builders.ts";
import {
  type Design,
  detailPage,
  documentCard,
  listPage,
  type SiteDocument,
  sessionCard,
  sessionPage,
} from "../../sources/tweedekamer-pages.ts";

/** Sound answers of every source, in the forms of the tests. */
export const syncFeedPage = pageXml("http://127.0.0.1/SyncFeed/2.0", entriesOf(12), 0);

const voted: SiteDocument = motion({
  zaak: "2026Z10001",
  document: "2026D20001",
  number: "36600-XX-29",
  title: "Motie van het lid Jansen over warme maaltijden",
  proposers: [{ name: "J. Jansen", party: "SP" }],
  vote: {
    result: "Aangenomen.",
    method: "Met handopsteken",
    date: "2026-11-25",
    table: [
      ["SP", 100, "Voor"],
      ["PVV", 50, "Tegen"],
    ],
  },
});
const session = {
  id: "2026P00001",
  title: "Stemmingen moties opvang",
  date: "2026-11-24",
  votes: [
    { of: voted, result: "Aangenomen" },
    { of: motion({ zaak: "2026Z10002", document: "2026D20002", number: "36600-XX-30" }), result: null },
  ],
};
const documents = [voted, ...others()];

export const lists = ([2021, 2023, 2025] satisfies readonly Design[]).flatMap((design) => [
  listPage(design, documents.map(documentCard)),
  listPage(design, [sessionCard(session)]),
]);
export const details = documents.map(detailPage);
export const sessions = [sessionPage(session)];

const ORIGIN = "http://127.0.0.1";
export const sru = [
  responseXml([letter(5), letter(6), answer(7), letter("C")], 4, ORIGIN),
  responseXml([], 0, ORIGIN),
  diagnostics("10", "Query syntax error"),
];

const item = (number: number) =>
  `<item><title>Bericht ${number} over de opvang</title><link>https://nieuws.example/${number}?a=1&amp;b=2</link><guid isPermaLink="false">urn:${number}</guid><pubDate>Tue, 24 Nov 2026 08:0${number}:00 GMT</pubDate><description><![CDATA[<p>Wat er <b>staat</b> in ${number}.</p>]]></description></item>`;
const entry = (number: number) =>
  `<entry><title type="html">Stuk ${number}</title><id>tag:nieuws.example,2026:${number}</id><link rel="alternate" href="/kamerstukken/detail?id=2026Z1000${number}&amp;did=2026D2000${number}"/><updated>2026-11-24T08:0${number}:00+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Meer.</p></div></content></entry>`;
export const feeds = [
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Nieuws</title><link>https://nieuws.example/</link>${[1, 2, 3].map(item).join("")}</channel></rss>`,
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Nieuws</title><id>urn:x</id>${[1, 2, 3].map(entry).join("")}</feed>`,
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Nieuws</title></channel><item rdf:about="y"><title>Bericht</title><link>https://nieuws.example/9</link></item></rdf:RDF>`,
];

const OWN = {
  GewijzigdOp: "2024-12-03T15:30:01.867+01:00",
  ApiGewijzigdOp: "2024-12-03T14:30:02.5Z",
  Verwijderd: false,
};
const id = (number: number) => `11111111-0000-4000-8000-00000000000${number}`;
const dossier = { ...OWN, Id: id(1), Nummer: 36600, Toevoeging: "XX", Titel: "Begroting" };
const document = {
  ...OWN,
  Id: id(2),
  Soort: "Motie",
  Nummer: "2024D43817",
  Ondernummer: 29,
  Onderwerp: "Motie van het lid Jansen over maaltijden",
  Datum: "2024-11-19T00:00:00+01:00",
  ContentType: "application/pdf",
  ContentLength: 12_345,
  Kamerstukdossier: [dossier],
};
const besluit = {
  ...OWN,
  Id: id(3),
  BesluitSoort: "Stemmen - aangenomen",
  Status: "Besluit",
  Stemming: [{ ...OWN, Id: id(4), Soort: "Voor", FractieGrootte: 100, ActorFractie: "SP", ActorNaam: "SP" }],
  Agendapunt: {
    ...OWN,
    Id: id(5),
    Activiteit: { ...OWN, Id: id(6), Soort: "Stemmingen", Datum: "2024-12-03T00:00:00+01:00" },
  },
};
const zaak = {
  ...OWN,
  Id: id(7),
  Nummer: "2024Z18231",
  Soort: "Motie",
  Onderwerp: "Motie van het lid Jansen over maaltijden",
  GestartOp: "2024-11-19T00:00:00+01:00",
  Document: [document],
  Besluit: [besluit],
  Kamerstukdossier: [dossier],
  ZaakActor: [
    { ...OWN, Id: id(8), ActorNaam: "J. Jansen", ActorFractie: "SP", Relatie: "Indiener", Persoon_Id: null },
  ],
};
export const odata = [[zaak], [{ ...document, Zaak: [zaak] }], [dossier], []].map((value) =>
  JSON.stringify({ "@odata.context": "x", value }),
);

export const robots =
  "User-agent: *\nDisallow: /zoeken\nAllow: /kamerstukken/*\nCrawl-delay: 1\n\nUser-agent: Kamerwacht\nDisallow:\n";

export const SYNC_WORDS = [
  "<entry>",
  "</entry>",
  "</feed>",
  "<content>",
  '<link rel="next" href="?skiptoken=9"/>',
  "skiptoken=99999999999999999999",
  ' tk:verwijderd="true"',
  ' xsi:nil="true"',
  ' ref="00000000-0000-4000-8000-000000000001"',
  "<a:b>",
  'xmlns=""',
  "2026-02-30T25:61:61",
  "0001-01-01",
];
export const WEB_WORDS = [
  "<h1>",
  "</main>",
  '<a href="/kamerstukken/moties/detail?id=2026Z1&did=2026D1">',
  '<a href="//">',
  '<a href="javascript:x">',
  "Niet aangenomen.",
  "Besluit:",
  "32 februari 2026",
  "Geen zoekresultaten",
  "<table><tr><td>",
  "<time>",
  "<script>",
  "<svg><p>",
  "<template>",
];
export const SRU_WORDS = [
  "<sru:record>",
  "</sru:record>",
  "</sru:records>",
  "<numberOfRecords>9</numberOfRecords>",
  "kst--",
  "<gzd:gzd>",
  "<diagnostics/>",
];
export const FEED_WORDS = [
  "<item>",
  "</item>",
  "<link/>",
  "<guid>x</guid>",
  "<content:encoded>",
  'xml:base="//["',
  "<pubDate>Foo</pubDate>",
  "<entry>",
  "<title>",
  "http://[::1",
  "data:,x",
];
export const ODATA_WORDS = [
  '"Id":',
  "null",
  "{}",
  "[]",
  '"Verwijderd":true',
  '"Stemming":[',
  '"__proto__":{',
  '{"Id":{}}',
  "1e400",
  '"\\ud800"',
  '"value":',
];
