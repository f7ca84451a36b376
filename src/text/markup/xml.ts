import { type DocumentText, normaliseId } from "#parliament";
import { assembleText } from "../blocks.ts";
import type { TextLimits } from "../limits.ts";
import { createFlow, type FlowRules } from "./flow.ts";
import { readXml } from "./sax.ts";

/**
 * The forms of official publications (KOOP: officiele-publicatie, kamerstuk, handelingen, kamervragen), of debate
 * records (VLOS) and anything else: an element that is not known to run along inside a paragraph is one. The schema of
 * KOOP has hundreds of elements that stand in the middle of a sentence (a council's number, a reference to a dossier,
 * emphasis): in an element that holds words, all run along but those that hold words themselves.
 */
const RULES: FlowRules = {
  inline: new Set(
    `nadruk extref intref inf sup sub ondernummer dossiernr begrotingshoofdstuk datum plaats noot voornaam achternaam
    verwijzing aanhef titulatuur verslagnaam a b i u em strong span tussenvoegsel`.split(/\s+/),
  ),
  lines: new Set(
    "al noot.al context.al titel subtitel tussenkop tekstregel stuknr dossiernummer datumtekst spreker".split(
      " ",
    ),
  ),
  blocks: new Set(
    "al al-groep noot.al context.al lijst li li.nr citaat tussenkop table tgroup thead tbody tfoot row entry tr td th".split(
      " ",
    ),
  ),
  apart: new Set(["begrotingshoofdstuk", "ondernummer", "achternaam", "tussenvoegsel"]),
  labels: new Set(["li.nr", "label", "nr"]),
  headings: new Set([
    "tussenkop",
    "kop",
    "titel",
    "itemnaam",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "onderwerp",
  ]),
  skipped: (name) => SKIPPED.has(name),
  note: (name, attributes) => (name === "noot" ? (attributes.nr ?? "") : null),
  reference: () => false,
  link: (name, attributes) => (name === "extref" ? publicationId(attributes.doc ?? "") : null),
  notesInPlace: true,
};
/** The canonical id of a publication in a link (`kst-28844-261`, `stb-2024-15.html`); null for another link. */
export function publicationId(link: string): string | null {
  const name =
    /^(?:https:\/\/zoek\.officielebekendmakingen\.nl\/)?((?:kst|ah|h|kv|stb|trb)-[\w-]{3,60})(?:\.html)?$/i.exec(
      link.trim(),
    )?.[1];
  return name === undefined ? null : normaliseId(name);
}
const SKIPPED = new Set(["metadata", "noot.lijst", "plaatje", "script", "style"]);

/** The text of an XML file in document order, notes at its end. Throws UnreadableError. */
export function readXmlText(xml: string, limits: TextLimits): DocumentText {
  const flow = createFlow(/<[^>?!]*vlos/i.test(xml.slice(0, 2_000)) ? debateRules(xml) : RULES);
  readXml(xml, flow);
  return assembleText("xml", flow.blocks(), limits.textCharsMax);
}

/** Times, switches and keys of a debate record (VLOS), and names in parts that stand there in full too. */
const DEBATE_SKIPPED =
  /^(?:.*tijd|.*tijdbegin|.*tijdeind|datum|sluiting|is[a-z]+|bronid|parlisid|category|afkorting|info|relaties?|sequeel|draadboekfragment|voortzetting|voornaam|achternaam|weergavenaam|functie|sprekers|uuid)$/;
/** A paragraph that names its speaker, as the printed record does. */
const NAMES_SPEAKER =
  /<(?:\w+:)?alineaitem[^>]*>(?:\s|<[^>]{1,80}>){0,4}(?:De|Mevrouw|Minister|Staatssecretaris)\b[^:]{1,160}:/;

/** Who speaks is said once: by the text, where it names its speakers, else by the element of the speaker. */
function debateRules(xml: string): FlowRules {
  const named = NAMES_SPEAKER.test(xml);
  return {
    ...RULES,
    inline: new Set([...RULES.inline, "br", "verslagnaam", "fractie"]),
    lines: new Set(),
    skipped: (name) => SKIPPED.has(name) || DEBATE_SKIPPED.test(name) || (named && name === "spreker"),
  };
}
