import { HEREBY, LATER, THEREBY } from "./lexicon.ts";
import type { Token } from "./token.ts";

const PAPER =
  "(?:\\p{L}*brief|nota|notitie|rapportage|reactie|kabinetsreactie|beleidsreactie|beantwoording|antwoorden|antwoord|stukken|bijlage|" +
  "toezending|aanbieding|mededeling|verslag|memorie|\\p{L}*brieven|toelichting|informatie|rapport|overzicht|evaluatie|stand)";
const SENDING =
  "(?:versturen|toezenden|toesturen|verzenden|aanbieden|meesturen|meezenden|bijvoegen|toezending|aanbieding|verzending)";
const THIS_PAPER = new RegExp(
  `\\b(?:met|in|via|middels|bij|door|per) (?:deze|dit|bijgaande|bijgevoegde|voorliggende|onderhavige|de bijgevoegde|de voorliggende|het bijgevoegde|het voorliggende) (?:\\p{L}+ ){0,2}${PAPER}\\b|\\b(?:met|in|via|middels|bij|door|per) (?:de |het )?(?:bijgaande?|bijgevoegde?|meegezonden|meegestuurde) \\p{L}+|\\b(?:met|door) (?:het|de) ${SENDING} van (?:deze|dit|bijgaande?|bijgevoegde?|de bijgevoegde|het bijgevoegde)\\b|\\blangs deze weg\\b|\\b(?:in|met) (?:paragraaf|hoofdstuk|bijlage|onderdeel|tabel|kader|deel|de tabel in) \\d|\\bhieronder\\b|\\bin het (?:onderstaande|navolgende)\\b|\\bbij (?:deze|dezen)\\b|\\b(?:door middel|bij gelegenheid|door toezending) van deze ${PAPER}\\b`,
  "u",
);
/** What goes on: `met deze pilot` points at nothing that is done. */
const PROCESS =
  "(?:pilots?|proef|proeven|onderzoek°?|onderzoeken|verkenning|verkenningen|traject|trajecten|programma|project|projecten|stap|stappen|inzet|aanpak|voornemens?|plannen|uitwerking|motie|moties|vraag|vragen|partijen|gemeenten|provincies|sector|gesprekken|overleggen)";
const DEED =
  "(?:publicatie|instelling|instellen|oprichting|oprichten|inwerkingtreding|openstelling|openstellen|ondertekening|vaststelling|vaststellen|benoeming|aanwijzing|lancering|invoering|beschikbaar stellen|aanpassen|verlengen|verhogen|verlagen|opnemen|publiceren|invoeren|schrappen|opheffen)";
const ACT =
  "(?:wetsvoorstel|wet|wijziging|wijzigingen|besluit|regeling|amvb|plan|actieplan|aanpassing|uitleg|voorstel|bepaling|akkoord|afspraak|afspraken)";
/** `met deze aanpak` is a plan: only acts that are done point at something done. */
const THIS_ACT = new RegExp(
  `^zo (?:geef|geeft|geven|wordt|kom|komt|voldoe|voldoet)\\b|\\bmet (?:deze|dit|die|dat|de voorgestelde|het voorgestelde|het voorliggende|het onderhavige|de voorliggende) (?:\\p{L}+ ){0,2}${ACT}\\b|^met (?:de|het) (?:\\p{L}*brief|\\p{L}*rapport|nota|notitie|\\p{L}*rapportage|handreiking|overzicht)(?: van(?: \\S+){1,4})? (?:wordt|worden|geef|geeft|geven|voldoe|voldoet|kom|komt)\\b|\\bmet (?:het )?(?:bovenstaande|voorgaande)\\b|\\bmet dit alles\\b|\\bmet (?:deze|dit|die|dat) (?:\\p{L}+e )?(?!${PROCESS}\\b)\\p{L}{3,}°?\\b|\\bmet (?:het|de) ${DEED} van\\b|\\bop (?:deze|die) (?:wijze|manier)\\b|\\bmet (?:het|de) ${SENDING} van\\b|\\bmet (?:de|het) (?:hiervoor|hierboven|bovengenoemde|bovenstaande|voornoemde|genoemde|eerdergenoemde)\\b`,
  "u",
);
/** `deze brief geeft uitvoering aan`: the paper does it. */
const PAPER_DOES = new RegExp(
  `^(?:(?:mijn|die) (?:brief|kamerbrief) van (?:\\S+ ){1,4}|(?:deze|dit) (?:${PAPER}|wetsvoorstel|besluit|ontwerpbesluit|regeling|wijziging|nota van wijziging|wetswijziging|actieplan|plan|plan van aanpak|akkoord|convenant|bepaling|handreiking|amvb|maatregel|voorstel)(?: van (?:het|de) \\p{L}+°?)? )(?:geeft|voldoet|voorziet|voert|doet|komt)\\b`,
  "u",
);

/** Whether a clause points at the document itself (`hereby`), at what was just said (`thereby`), or at nothing. */
export function pointingOf(tokens: readonly Token[]): "hereby" | "thereby" | null {
  const words = tokens.map(({ word }) => word);
  const phrase = words.join(" ").replaceAll("°", "");
  if (words.some((word) => HEREBY.has(word)) || THIS_PAPER.test(phrase) || PAPER_DOES.test(phrase))
    return "hereby";
  return words.some((word) => THEREBY.has(word)) || THIS_ACT.test(phrase) ? "thereby" : null;
}

/** Whether words speak of a time to come. */
export function isLater(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, word }) => kind === "word" && (LATER.has(word) || /^20[3-9]\d$/.test(word)));
}

const ALREADY = /^(?:onlangs|recent|sinds|vorig|vorige|afgelopen|gisteren|net|eerst)$/;

/** `pas na de zomer`, `eerst dan`: not before something else. */
export function isPending({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  return (
    tokens.some(({ kind, word }) => kind === "word" && word === "pas") &&
    !tokens.some(({ word }) => ALREADY.test(word))
  );
}
