import { unzipSync, zipSync } from "fflate";
import { makeDocx, makePdf } from "#demo";
import { cite, type DocumentText } from "#parliament";
import { compareTexts, ownDossier, recogniseClass, summarise, titleOf } from "#summary";
import { compileWatches } from "#watch";
import { memoryWithin, timeFor } from "../../../src/text/limits.ts";
import { readText } from "../../../src/text/read-text.ts";
import { buildDocx, field, p, row } from "../../text/build-docx.ts";
import { assemble, buildPdf, column, wrap } from "../../text/build-pdf.ts";
import { input, watch } from "../../watch/builders.ts";
import { type Chance, pick } from "./chance.ts";
import { type Material, mutated } from "./mutate.ts";
import { bytesOf, type FuzzReader } from "./reader.ts";
import { realSeeds } from "./real-seeds.ts";

const LIMITS = {
  timeoutMs: 60_000,
  ...memoryWithin(512 * 1_024 * 1_024),
  pagesMax: 2_500,
  unpackedBytesMax: 150_000_000,
  textCharsMax: 12_000_000,
};
const { match } = compileWatches([
  watch({ id: "a", query: 'opvang* NEAR/5 kind* OR "de regering" NOT azc' }),
  watch({ id: "b", motion: "kst-36600-XX-29" }),
]);

/** What reads the files of documents; what is read is cited, summarised and matched as the program does it. */
export function documentReaders(): readonly FuzzReader[] {
  return [pdf(), docx(), html(), xml(), plain()];
}

const MOTION = `Tweede Kamer der Staten-Generaal
36 600 XX Vaststelling van de begrotingsstaten
Nr. 29 MOTIE VAN HET LID JANSEN C.S.
Voorgesteld 19 november 2024
De Kamer,
gehoord de beraadslaging,
constaterende dat kinderen in de opvang geen warme maaltijd krijgen;
verzoekt de regering om voor 1 maart 2025 te zorgen voor warme maaltijden en de Kamer daarover te informeren,
en gaat over tot de orde van de dag.
Jansen`;
const LETTER = `Geachte voorzitter,
Met deze brief informeer ik uw Kamer over de motie-Jansen c.s. (Kamerstuk 36 600 XX, nr. 29) over maaltijden.
Hiermee beschouw ik de motie als afgedaan. Uw Kamer ontvangt in het eerste kwartaal van 2026 een nadere brief.
Vraag 1
Kent u het bericht dat er geen bedden zijn?[1]
Antwoord 1
Ja. Zie ook de vragen 2023Z01234 en het dossier 19 637, nrs. 3282 en 3283.`;

async function understand(bytes: Uint8Array, contentType: string): Promise<void> {
  const text = await readText(bytes, LIMITS, contentType);
  assertWhole(text);
  const kind = recogniseClass(text);
  const { footnotes, references, paragraphs } = text;
  const dossier = ownDossier(text);
  const context = { kind, footnotes, references, paragraphs, ...(dossier === null ? {} : { dossier }) };
  const textCitations = cite(text.text, context);
  titleOf(text, kind);
  assertVerbatim(summarise(kind, text), text.text);
  match(input({ text, textCitations, documentClass: kind }));
  compareTexts(SOUND, text);
}

const SOUND: DocumentText = {
  format: "text",
  text: MOTION,
  pages: [],
  paragraphs: [{ start: 0, end: MOTION.length }],
  headings: [],
  footnotes: [],
};

/** Every place that a text names lies in it. */
function assertWhole({ text, pages, paragraphs, headings, footnotes }: DocumentText): void {
  for (const { start, end } of [...pages, ...paragraphs, ...headings, ...footnotes])
    if (!(start >= 0 && start <= end && end <= text.length))
      throw new Error(`a place outside the text: ${start}`);
}

/** Every quote of a summary stands in the text, where it says. */
function assertVerbatim(part: unknown, text: string): void {
  if (typeof part !== "object" || part === null) return;
  const { text: words, start, end } = part as { text?: unknown; start?: unknown; end?: unknown };
  if (typeof words === "string" && typeof start === "number" && typeof end === "number")
    if (text.slice(start, end) !== words) throw new Error(`a quote that is none: ${words.slice(0, 80)}`);
  for (const inner of Object.values(part)) assertVerbatim(inner, text);
}

function pdf(): FuzzReader {
  const lines = column(wrap(`${MOTION} ${LETTER}`, 70), { x: 70, top: 780 });
  return {
    name: "PDF",
    seeds: [
      buildPdf([lines, column(["1 Noot bij de brief."], { x: 70, top: 80, size: 7 })]),
      makePdf([MOTION, LETTER]),
      unpackedPdf(),
      ...realSeeds("documents", /besluitenlijst_1\.pdf$/),
    ],
    words: PDF_WORDS,
    // For each string that nobody ends pdf.js looks through the rest of the file: a file of nothing else takes seconds, up
    // to the limit at which its reader's process is ended. Smaller ones are held to the same limit, for they cannot reach it.
    lengthMax: 64_000,
    msMax: timeFor(64_000, LIMITS),
    read: (bytes) => understand(bytes, "application/pdf"),
  };
}

/** Not compressed, so that what is drawn can be damaged too. */
function unpackedPdf(): Uint8Array {
  const drawn = wrap(LETTER, 70)
    .map((line, at) => `BT /F1 10 Tf 70 ${700 - at * 12} Td (${line}) Tj ET`)
    .join("\n");
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  ]);
}

const PDF_WORDS =
  "obj,endobj,stream,endstream,xref,trailer,startxref,%%EOF,/Type /Page,/Kids [2 0 R],/Count -1,/Length 99999999,/Filter /FlateDecode,/Filter [/ASCIIHexDecode /LZWDecode],/Prev 0,/Root 9 0 R,/Encrypt 1 0 R,<<,>>,[,],(,),/MediaBox [0 0 0 0],/Rotate 90,Tf,Tj,TJ,Td,Tm,BT,ET,q,Q,Do,/JavaScript,/ObjStm,/XRefStm".split(
    ",",
  );

function docx(): FuzzReader {
  return {
    name: "DOCX",
    seeds: [
      makeDocx({ paragraphs: [MOTION, `${LETTER}[^1]`], footnotes: ["Kamerstuk 36 600 XX, nr. 29."] }),
      buildDocx({
        body: `${p(MOTION)}<w:tbl>${row(p("a"), p(field("PAGE", "3")))}</w:tbl>${p(LETTER, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}`,
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        styles: '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>',
      }),
      ...realSeeds("documents", /kamervragen_4\.docx$/),
    ],
    words: DOCX_WORDS,
    damaged: (material, chance) => (chance(4) === 0 ? mutated(material, chance) : repacked(material, chance)),
    read: (bytes) => understand(bytes, "application/octet-stream"),
  };
}

const DOCX_WORDS = [
  "<w:p>",
  "</w:p>",
  "<w:tbl><w:tr><w:tc>",
  '<w:footnoteReference w:id="1"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:numId w:val="999999999"/>',
  '<w:ilvl w:val="-1"/>',
  "<mc:AlternateContent><mc:Choice>",
  "<w:del>",
  "<w:br/>",
  '<w:start w:val="2147483647"/>',
];

/** The parts of the package damaged, and packed again: the reader gets past the zip. */
function repacked({ seeds, words }: Material, chance: Chance): Uint8Array {
  const parts = unzipSync(pick(chance, seeds));
  const name = pick(
    chance,
    Object.keys(parts).filter((each) => each.endsWith(".xml")),
  );
  const part = parts[name] ?? Buffer.of();
  return zipSync({ ...parts, [name]: mutated({ seeds: [part], words }, chance) }, { level: 0 });
}

function html(): FuzzReader {
  const page = `<!DOCTYPE html><html lang="nl"><head><title>Brief</title><style>p{}</style></head><body><main><h1>Brief</h1>${LETTER.split(
    "\n",
  )
    .map((line) => `<p>${line}</p>`)
    .join(
      "",
    )}<table><tr><td>1</td><td>Uitgevoerd</td></tr></table><ul><li>Een</li></ul></main></body></html>`;
  return {
    name: "HTML",
    seeds: [bytesOf(page), ...realSeeds("tweedekamer", /\.html$/)],
    words: [
      "<p>",
      "</p>",
      "<table><tr><td>",
      "<script>",
      "</script>",
      "<svg>",
      "<textarea>",
      "<plaintext>",
      "&nbsp;",
      '<meta charset="utf-16">',
      "<frameset>",
      "<br>",
      '<div hidden id="broodtekst">',
    ],
    read: (bytes) => understand(bytes, "text/html"),
  };
}

function xml(): FuzzReader {
  const paragraphs = MOTION.split("\n")
    .map((line) => `<al>${line}</al>`)
    .join("");
  const stuk = `<?xml version="1.0" encoding="UTF-8"?><officiele-publicatie><metadata><meta content="weg"/></metadata><kamerstuk><dossier><dossiernummer><dossiernr>36 600</dossiernr><begrotingshoofdstuk>XX</begrotingshoofdstuk></dossiernummer><titel>Begroting</titel></dossier><stuk><stuknr>Nr. <ondernummer kamer="2">29</ondernummer></stuknr><titel>MOTIE VAN HET LID JANSEN</titel><algemeen><vrije-tekst><tekst>${paragraphs}<al>Zie <extref doc="kst-36600-XX-28">nr. 28</extref>.<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk 36 998, nr. 4.</noot.al></noot></al><lijst><li><li.nr>1.</li.nr><al>Een</al></li></lijst><table><tgroup cols="2"><tbody><row><entry><al>a</al></entry></row></tbody></tgroup></table></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>`;
  return {
    name: "XML of KOOP",
    seeds: [
      bytesOf(stuk),
      ...realSeeds("officielebekendmakingen", /^kst-.*\.xml$/),
      ...realSeeds("gevolgde-moties", /\.xml$/),
    ],
    words: [
      "<al>",
      "</al>",
      "<noot>",
      "<noot.nr>9</noot.nr>",
      '<extref doc="kst-1-1">',
      "<nadruk>",
      "<lijst><li>",
      "<table>",
      "<entry>",
      "<dossierref>",
      "<tussenkop>",
      "<!DOCTYPE x [",
      "<![CDATA[",
    ],
    read: (bytes) => understand(bytes, "application/xml"),
  };
}

function plain(): FuzzReader {
  return {
    name: "plain text",
    seeds: [
      bytesOf(MOTION),
      bytesOf(LETTER),
      ...realSeeds("moties", /\.txt$/),
      ...realSeeds("teksten", /\.txt$/),
    ],
    words: [
      "36 600 XX, nr. 29",
      "de motie-",
      "(",
      ")",
      "nrs. 1-60",
      "verzoekt de regering",
      "Antwoord op vraag 2",
      "c.s.",
      "\n\n",
      "uitgevoerd",
      "Stb. 2024, 15",
    ],
    read: (bytes) => understand(bytes, "text/plain"),
  };
}
