import { capital, type Passage, WIT } from "./passage.ts";

const told = (treatment: string, texts: readonly string[]): readonly Passage[] =>
  texts.map((words) => ({ what: words, text: capital(words), told: [`12 ${treatment}`] }));

/** What `ja` and `nee` say of the motion in the question, parts that are told one by one, and things that are asked for. */
export const ANSWERS: readonly Passage[] = [
  ...told("executed", [
    `met het addendum, dat ik u vandaag heb toegezonden, kom ik tegemoet aan ${WIT}.`,
    `de Minister van Bosbouw antwoordt dat ${WIT} per 1 mei is uitgevoerd.`,
    `is ${WIT} al uitgevoerd? Ja, sinds 1 april geldt de lagere norm.`,
    `heeft u ${WIT} inmiddels afgedaan? Ja.`,
    "motie-Wit – lagere norm (36 999, nr. 12). Status: gerealiseerd.",
  ]),
  ...told("underway", [
    `ik ga de tuinders vragen om een gedragen plan en voer daarmee ${WIT} uit.`,
    `deze verkenning vloeit voort uit ${WIT}. De verkenning is nog niet afgerond; ik verwacht de resultaten in mei.`,
    `op verzoek van uw Kamer in ${WIT} werk ik aan een voorstel.`,
    `over de wijze waarop ik invulling zal geven aan ${WIT} bericht ik u na ommekomst van het advies.`,
    `om uitvoering te kunnen geven aan ${WIT} heb ik het instituut gevraagd de havens opnieuw af te wegen.`,
    `${WIT} heeft twee indieners. Het protocol is vastgesteld; aan de evaluatie wordt nog gewerkt.`,
    `het kabinet heeft een begin van uitvoering gegeven aan ${WIT}: het gebouw is er, de inrichting niet.`,
    `een herziening van de regels conform ${WIT} staat voor mei gepland en is met de sector in gang gezet.`,
    `bent u bereid ${WIT} uit te voeren? Ja, ik start daar in mei mee.`,
    `gaat u ${WIT} uitvoeren? Ja.`,
  ]),
  ...told("refused", [
    `ik zal daarom, anders dan ${WIT} van mij vraagt, geen keurmerk invoeren.`,
    `wat ${WIT} betreft: het kabinet heeft haar gewogen en ziet van uitvoering af.`,
    `in antwoord op uw vraag naar de uitvoering van ${WIT} bericht ik u dat ik daartoe niet zal overgaan.`,
    `de in ${WIT} gevraagde verhoging is budgettair niet inpasbaar.`,
    `de in ${WIT} gevraagde tegemoetkoming wordt niet geboden.`,
    `ik zal niet overgaan tot de in ${WIT} gevraagde tegemoetkoming.`,
    `het kabinet is tot de slotsom gekomen dat het ${WIT} terzijde moet leggen.`,
    `${WIT}, daar ben ik duidelijk over: dat gaan we niet doen.`,
    `aan een andere haven, zoals ${WIT} wil, werk ik niet mee.`,
    `bent u bereid ${WIT} alsnog uit te voeren? Nee. Ik verwijs naar de brief van 3 februari.`,
    `de door ${WIT} voorgestane heffing is duur. Ik zie daarom van invoering af.`,
    `de bedden, waartoe ${WIT} opriep, komen er niet.`,
    `een lagere rente, zoals ${WIT} verzoekt, acht het kabinet onwenselijk.`,
    "Motie-Wit | 36 999, nr. 12 | Het kabinet heeft besloten van uitvoering af te zien",
  ]),
  ...told("partly", [
    `${WIT} bevat twee verzoeken. Aan het verzoek om de lijst te sturen is voldaan; het onderzoek loopt nog.`,
    `de oproep in ${WIT} heb ik gestand gedaan. Het tweede deel van de motie komt in het voorjaar aan de orde.`,
    `${WIT} bevat drie verzoeken. De eerste twee zijn afgedaan; het derde verzoek wordt opgepakt.`,
    `aan ${WIT} is, op het verzoek om een streefcijfer na, uitvoering gegeven.`,
    `er is een prijsplafond bepleit, zoals het eerste deel van ${WIT} vraagt.`,
    `${WIT} kent drie onderdelen. De onderdelen a en b zijn afgerond. Onderdeel c neem ik mee in de uitwerking.`,
    `${WIT} heeft twee onderdelen. Het protocol is in mei vastgesteld; aan de evaluatie wordt nog gewerkt.`,
    `${WIT} bevat twee verzoeken. Het eerste is inmiddels uitgevoerd. Aan het tweede wordt nog gewerkt.`,
    `het eerste deel van ${WIT} is hiermee uitgevoerd. Het tweede deel betrek ik bij de herziening van de wet.`,
    "Motie-Wit | 36 999, nr. 12 | vergoeding: verhoogd (gereed); scholing: plan volgt in mei",
  ]),
  ...told("mentioned", [
    `het kabinet-Bos was niet voornemens ${WIT} uit te voeren. Het huidige kabinet heeft hierover geen standpunt ingenomen.`,
    `ik heb nergens gezegd dat ik ${WIT} onuitvoerbaar vind.`,
    `is ${WIT} al uitgevoerd? Ja, voor een deel.`,
    `is ${WIT} al uitgevoerd? Ja. De evaluatie loopt nog.`,
    `is ${WIT} uitgevoerd? Ja, volgens de sector.`,
    `is ${WIT} uitgevoerd? Zeker, en de wet treedt volgend jaar in werking.`,
    `is ${WIT} uitgevoerd? Nee, dat verwacht ik in mei.`,
    `bent u bereid ${WIT} uit te voeren? Nee, nu nog niet.`,
    `afdoening van ${WIT}, waarin de regering wordt verzocht de norm te verlagen, is aan uw Kamer.`,
    `bent u bekend met ${WIT}? Ja.`,
    `wanneer is ${WIT} uitgevoerd? Ja, dat is de vraag.`,
  ]),
];
