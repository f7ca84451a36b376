import { FINITE_FORMS, INFINITIVES } from "./verbs.ts";

/**
 * The words of the grammar, lower case, by what they do in a Dutch clause. Sets are closed: a word that stands in none
 * of them is a noun, a name, or a verb that says nothing about motions.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ""));
}

export const BE = words("is ben zijn bent was waren");
export const HAVE = words("heb heeft hebben hebt");
export const BECOME = words("wordt worden word");
export const BECAME = words("werd werden");
export const FUTURE = words("zal zullen zult ga gaat gaan blijf blijft blijven");
/** Of what was not so, or was so before: nothing that they say is so now. */
const PAST = words(
  "had hadden bleek bleken bleef bleven leek leken scheen schenen ging gingen hoefde hoefden wilde wilden",
);
export const WANT = words("wil willen wens wensen wenst");
export const MODAL = words(
  "kan kunnen kunt kon konden moet moeten moest moesten mag mogen mocht dient dienen diende zou zouden hoeft hoeven",
);
const ABLE = words("kan kunnen kunt kon konden");

/** Verbs of the frames in their finite forms, which open a clause and close what stands before them. */
const FRAME_VERBS = words(
  `geef geeft gaf gaven beschouw beschouwt beschouwen doe doet deed los lost voer voert kom komt kwam voldoe voldoet
   bied biedt stuur stuurt zend zendt neem neemt nam nemen leg legt zie ziet stel stelt handel handelt werk werkt betrek
   betrekt streef streeft informeer informeert meen meent vertrouw verwacht blijf blijft blijkt verken bezie wijs wijst
   rond rondt volg volgt pak pakt besluit besloot onderzoek onderzoekt loopt lopen ligt staat krijgt kreeg breng
   brengt laat houdt houd ontvangt ontvang treft tref maakt maak verzoekt vraagt roept dringt leidt draagt past verwijs
   verwijst reageer reageert ontraad ontraadt wacht hoop hoopt concludeer constateer kies kiest start begint treed schort
   vroeg vroegen biedt vind vindt ontvangen kunt zet heet bestaat omvat luidt betreft spreek spreekt sprak spraken bespreek bespreekt
   bekijk bekijkt schrijf schrijft schreef schreven ontving organiseer organiseert onderschrijf onderschrijft riep
   uitmaakt heroverweeg heroverweegt omarm omarmt vormt pleit zit zitten geldt vergt kost duurt vordert verloopt gebeurt stuit achten meld meldt bericht aangaat leent lenen`,
);

/** Whether a word is the finite verb of a main clause, as far as this grammar knows it. */
export function isFiniteVerb(word: string): boolean {
  return FINITE.has(word);
}

const FINITE = new Set([
  ...BE,
  ...HAVE,
  ...BECOME,
  ...BECAME,
  ...FUTURE,
  ...WANT,
  ...MODAL,
  ...PAST,
  ...FRAME_VERBS,
  ...FINITE_FORMS,
  ...INFINITIVES,
  "acht",
  "geven",
  "verschijnt",
]);

/** Finite verbs that are nouns where an article or adjective stands before them: `het onderzoek`, `een eerste start`. */
export const HOMOGRAPHS = words(
  "onderzoek werk start begin handel zet stel acht los laat wens besluit zorg hoop past staat",
);

/** Verbs that stand with another: a participle or an infinitive. */
export function isAuxiliary(word: string): boolean {
  return [BE, HAVE, BECOME, BECAME, FUTURE, WANT, MODAL].some((set) => set.has(word));
}

/** Finite forms that are infinitives, numbers or pronouns as well: their place must say which. */
export const AMBIGUOUS: ReadonlySet<string> = new Set([
  ...words("zijn worden hebben geven nemen gaan kunnen willen moeten mogen acht beschouwen"),
  ...INFINITIVES,
]);

/** Of `wij` finite verbs, of others infinitives: `uitvoering geven aan`. */
export const PLURAL_ONLY: ReadonlySet<string> = new Set([...words("geven nemen gaan"), ...INFINITIVES]);

export function isAble(word: string): boolean {
  return ABLE.has(word);
}

/** Nouns that with `geven aan` say that a motion is carried out. */
export const LIGHT = words(
  "uitvoering invulling gevolg opvolging gehoor vervolg navolging uitwerking gestalte vorm inhoud",
);
export const GIVE = words("geef geeft geven gaf gaven gegeven gevend");

/** Nouns that stand for the motion they belong to. */
export const TRANSPARENT = words(
  `verzoek verzoeken oproep oproepen strekking opdracht opdrachten dictum dictums dicta wens wensen gevraagde verzochte gestelde vraag
   uitspraak wensenlijst suggestie suggesties gedachte oogmerk intentie bedoeling inhoud aanbeveling aanbevelingen`,
);
/** Nouns that stand for a part of it. */
export const PARTS = words(
  "deel delen merendeel onderdeel onderdelen gedeelte helft element elementen punt punten aspect aspecten",
);
export const ORDINALS = words("eerste tweede derde vierde laatste ene andere eerstgenoemde enkele twee");

/** Nouns with which the carrying out of a motion is spoken of: `de uitvoering van de motie`. */
export const NOMINAL = words(
  "uitvoering invulling opvolging afdoening afhandeling afronding uitwerking voortgang nakoming beantwoording verwezenlijking inlossing uitvoeren afdoen opvolgen implementatie realisatie inwilliging",
);

export const PREPOSITIONS = words(
  `aan van over naar in met bij op door conform overeenkomstig ingevolge uit tot voor na tegen onder indachtig zonder via per om
   rond rondom inzake betreffende omtrent binnen buiten tijdens vanuit vanwege wegens ondanks gezien gelet namens
   volgens krachtens sinds tussen aangaande middels gedurende behalve naast qua langs dankzij jegens ongeacht omwille`,
);

/** Words that may stand in a clause without being anybody or anything: adverbs and the like. */
export const ADVERBS = words(
  `niet geen nooit nimmer evenmin nog ook al reeds inmiddels hiermee daarmee hierbij daarbij hierdoor daardoor dus tevens
   volledig geheel deels gedeeltelijk grotendeels goeddeels dan daarom derhalve aldus zo toch wel alsnog eveneens
   thans nu momenteel vooralsnog voorlopig eerder recent recentelijk onlangs destijds toen daarna vervolgens mede
   meer langer onverkort naar-behoren tijdig zorgvuldig helemaal voldoende afdoende onvoldoende nauwelijks
   hierna verder nader concreet feitelijk direct meteen onmiddellijk overigens echter immers namelijk bijgaand
   bijgevoegd spoedig binnenkort later straks zelf samen gezamenlijk hieraan daaraan hierin daarin nadrukkelijk
   gewoon zeker netjes ruimschoots integraal grotendeels vanzelfsprekend uiteraard gelukkig helaas ten-dele jl`,
);

export const NEGATIONS = words("niet geen nooit nimmer evenmin noch onvoldoende nauwelijks");
/** What makes a denial of `niet` none: `niet alleen … maar ook`. */
export const NOT_ONLY = words("alleen slechts enkel uitsluitend louter later minder eerder zomaar meer");
/** What makes a denial of `niet` a part: `niet volledig`. */
export const WHOLLY = words(
  "volledig geheel helemaal compleet alle alles overal onverkort volledige integraal",
);
export const PARTIALLY = words("deels gedeeltelijk grotendeels goeddeels merendeels mede onvolledig");

export const SUBORDINATORS = words(
  `dat omdat zodat hoewel ofschoon alhoewel indien zodra wanneer mits tenzij voordat alvorens totdat terwijl aangezien
   nadat doordat opdat hoe waarom waarmee waardoor waarbij waarin waarop waarover waarvan waaraan waarna zover
   waartoe waarvoor waarnaar waaruit waarna waartegen waaromtrent waar wat wie welke hetgeen zoals zolang hoeveel alsof of die`,
);
/** With one of these nothing is said to be so. */
export const CONDITIONAL = words("indien zodra wanneer mits tenzij voordat alvorens totdat zolang als alsof");
export const COORDINATORS = words("en maar doch want of danwel alsook alsmede respectievelijk dus");

/** Somebody asks: what follows is a wish, and nothing done. */
export const REQUESTS = words(
  `verzoekt verzoeken verzocht verzochten vraagt vragen vroeg vroegen gevraagd roept oproept oproepen opgeroepen dringt
   aandringt aangedrongen pleit pleiten gepleit nodigt spoort eist eisen verlangt opdraagt opgedragen draagt oproep verzoek vraag`,
);
/** The speaker's own words for the same. */
export const OWN = words("ik wij we kabinet regering mijn ons onze");

/** The government as it speaks of itself, for expressions over the words of a clause. */
export const US = "(?:ik|wij|we|het kabinet|de regering|de minister|de staatssecretaris)";

export const DOUBT = words(
  `wellicht mogelijk misschien waarschijnlijk vermoedelijk hopelijk bijna nagenoeg beginsel principe ogenschijnlijk
   schijnbaar lijkt lijken leek leken schijnt schijnen scheen naar-verwachting volgens zogenaamd beweerdelijk zogeheten`,
);

/** Points at this very document: what it does it does now. */
export const HEREBY = words("hierbij bijgaand bijgevoegd hierbijgevoegd mitsdien");
export const THEREBY = words("hiermee daarmee hierdoor daardoor waarmee waardoor hierin ermee");

export const LATER = words(
  `komende komend volgende volgend later binnenkort straks spoedig najaar voorjaar zomer zomerreces kerstreces kwartaal
   begin medio eind vanaf toekomst termijn morgen aankomende aanstaande eerstvolgende ambtstermijn prinsjesdag herfst
   einde jaarlijks periodiek gaandeweg stapsgewijs`,
);

/**
 * A past participle, as far as its form tells; nouns of that form are left out (`gemeenten`, `gezondheid`, `besluiten`).
 */
export const PARTICIPLE =
  /^(?!(?:gemeenten|gezinnen|gebieden|gevolgen|gebouwen|gesprekken|gevallen|gerechten|gebruiken|gebreken|gewest|gewesten|geweld|gebied|gebouw|gerecht|gewicht|gezicht|gedachten|gelden|genoten|bedrijven|besluiten|bedragen|beleid|bericht|berichten|beeld|beelden|bestand|bestanden|besturen|belangen|bewijzen|bezwaren|beroepen|verschillen|verzoeken|verslagen|verbanden|verband|verdragen|verhalen|verbod|verboden|verstand|ontwerpen|overheden|geest|geesten|geld|geluid|geluiden|geduld|gevecht|gevechten|gerucht|geruchten|gezond|bewust|bekend|bevoegd|benieuwd|bereid|verantwoord|verschillend)$)(?!\p{L}+(?:heid|heden|ingen|eiten|schappen)$)(?:(?:\p{L}{2,8})?ge\p{L}{2,}(?:d|t|en|aan|ien)|(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t|en))$/u;
