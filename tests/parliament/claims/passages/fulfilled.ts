import { capital, type Passage, WIT, ZWART } from "./passage.ts";

const ASKS_OVERVIEW = `In ${WIT} is gevraagd om een overzicht van alle bomen.`;
const ASKS_TALK = `In ${WIT} wordt de regering verzocht in gesprek te gaan met de tuinders.`;
const ASKS_LOWER = `${capital(WIT)} verzoekt de regering de drempel te verlagen.`;
const ASKS_PLAN = `${capital(WIT)} vraagt om een plan.`;
const ASKS_STUDY = `${capital(WIT)} verzoekt de regering te onderzoeken of dit kan.`;
const SUBJECT = "de motie van de leden Wit en Zwart over de aanpak van overlast (Kamerstuk 36 999, nr. 12)";

const DONE: readonly string[] = [
  `${ASKS_OVERVIEW} Dit overzicht is als bijlage bij deze brief gevoegd.`,
  `${ASKS_OVERVIEW} Het gevraagde overzicht vindt u in de bijlage.`,
  `${ASKS_OVERVIEW} Bijgaand ontvangt u dit overzicht.`,
  `${ASKS_OVERVIEW} Deze is op 3 mei aan uw Kamer gestuurd.`,
  `${ASKS_OVERVIEW} Deze is opgenomen in de bijlage.`,
  `Uw Kamer heeft per motie (Kamerstuk 36 999, nr. 12) verzocht om de kosten in kaart te brengen. Deze zijn opgenomen in de bijlage.`,
  `Naar aanleiding van ${WIT} heeft het instituut onderzoek gedaan. Het rapport is als bijlage bij deze brief gevoegd.`,
  `Ter uitvoering van ${WIT} is een evaluatie gedaan. De uitkomsten zijn op 3 mei aan uw Kamer gestuurd.`,
  `${ASKS_TALK} Dat heb ik gedaan.`,
  `${ASKS_TALK} Dat is inmiddels gebeurd.`,
  `${ASKS_TALK} Ik kan u melden dat dit is gebeurd.`,
  `${ASKS_TALK} Dit gesprek heeft op 3 mei plaatsgevonden.`,
  `${ASKS_LOWER} Per 1 januari is de drempel verlaagd.`,
  `${ASKS_LOWER} De drempel is inmiddels verlaagd tot 2035.`,
  `${capital(WIT)} vraagt om een evaluatie van de wet. De evaluatie treft u hierbij aan.`,
  `${capital(WIT)} vraagt om een handreiking. De handreiking is op 3 mei gepubliceerd.`,
  `${capital(WIT)} vraagt om een onderzoek. Dit onderzoek is uitgevoerd en met uw Kamer gedeeld.`,
  `${capital(WIT)} vraagt om een onderzoek. Dat onderzoek is uitgevoerd.`,
  `Uw Kamer heeft mij met ${WIT} verzocht de Kamer te informeren over de oogst. Dat doe ik hierbij.`,
  `${ASKS_PLAN} Dat plan ligt er inmiddels.`,
  `${ASKS_PLAN} Hierbij bied ik u dat plan aan.`,
  `${ASKS_STUDY} Het onderzoek is inmiddels afgerond.`,
  `${ASKS_STUDY} Hierbij bied ik u de resultaten van dit onderzoek aan.`,
  `${ASKS_STUDY} De uitkomsten hiervan zijn op 3 mei aan uw Kamer gestuurd.`,
  `${capital(SUBJECT)} verzoekt de regering met de tuinders te spreken. Dat is gebeurd.`,
  `${capital(SUBJECT)} verzoekt de regering in gesprek te gaan met de tuinders. Die gesprekken hebben plaatsgevonden.`,
  `${capital(WIT)} verzoekt de regering de norm te verlagen. Deze norm is per 1 januari verlaagd.`,
  `${capital(WIT)} verzoekt de regering een loket in te richten. Dit loket is op 1 mei geopend.`,
  `Het lid Wit heeft bij motie gevraagd om een overzicht (Kamerstuk 36 999, nr. 12). Dit overzicht treft u in de bijlage aan.`,
  `Bij ${WIT.replace("de ", "")} heeft uw Kamer verzocht om een overzicht. Hierbij bied ik u dat overzicht aan.`,
  `${capital(WIT)} roept op om dit in Brussel aan te kaarten. Dit heb ik op 3 mei bij de Commissie aangekaart.`,
];

const OPEN: readonly string[] = [
  `${ASKS_OVERVIEW} Dit overzicht is nog niet gereed.`,
  `${ASKS_OVERVIEW} Dit overzicht is deels gereed.`,
  `${ASKS_OVERVIEW} Het overzicht van de tuinders uit 2019 is gepubliceerd.`,
  `${ASKS_OVERVIEW} Ik heb daarover met de tuinders gesproken.`,
  `Naar aanleiding van ${WIT} heeft de sector een bijeenkomst gehouden. Het rapport is als bijlage bij deze brief gevoegd.`,
  `${ASKS_TALK} Dat heb ik al gedaan. Daarom ontraad ik de motie.`,
  `${ASKS_TALK} Dat is niet gebeurd.`,
  `${ASKS_TALK} Dat is in 2019 ook al eens gedaan.`,
  `${ASKS_TALK} De tuinders hebben het gesprek gevoerd met de makelaars.`,
  `${ASKS_LOWER} De drempel zou dan moeten zijn verlaagd.`,
  `${capital(WIT)} verzoekt de regering de drempel te verlagen en de norm te verhogen. De drempel is verlaagd.`,
  `Uw Kamer heeft gevraagd om een reactie op ${WIT}. Deze reactie is op 3 mei aan uw Kamer gestuurd.`,
  `Ik heb de tuinders gevraagd om ${WIT} te lezen. Dat is gebeurd.`,
  `${capital(WIT)} vraagt om een plan. Dat plan is uitgevoerd.`,
  `${ASKS_PLAN} Dat plan is er nog niet.`,
  `${ASKS_PLAN} Dat plan zou er nu moeten zijn.`,
  `${ASKS_STUDY} Het onderzoek van de tuinders is afgerond.`,
  `${ASKS_STUDY} Het onderzoek is bijna afgerond.`,
  `${ASKS_STUDY} De resultaten van het onderzoek van de inspectie stuur ik u hierbij.`,
  `${ASKS_STUDY} Ik stuur u hierbij de resultaten van een ander onderzoek.`,
  `${ASKS_STUDY} Hierbij bied ik u de evaluatie van de wet aan.`,
  `${ASKS_STUDY} Het eerste deel van het onderzoek is afgerond.`,
  `${ASKS_STUDY} Als dat onderzoek is afgerond, kom ik daarop terug.`,
  `${ASKS_LOWER} De drempel is in 2019 al eens verlaagd.`,
  `${ASKS_LOWER} De drempel is verlaagd door de gemeenten.`,
  `${capital(WIT)} verzoekt de regering de drempel niet te verlagen. De drempel is inmiddels verlaagd.`,
  `${capital(WIT)} verzoekt de regering geen plan te maken. Dat plan ligt er inmiddels.`,
  `Is in ${WIT} om een overzicht gevraagd? Dit overzicht is gereed.`,
];

/** The sentence before tells what the motion asks for, the one behind that it was done, without naming the motion. */
const HEADING = "Motie van het lid Wit over bomen (Kamerstuk 36 999, nr. 12)";

const HEADED: readonly string[] = [
  `${HEADING}\n\nUw Kamer heeft verzocht om een overzicht van de bomen. Dat overzicht treft u hierbij aan.`,
  `${HEADING}\n\nUw Kamer vraagt om een onderzoek. Dit onderzoek is op 3 mei naar uw Kamer gestuurd.`,
];

const NOT_HEADED: readonly string[] = [
  `${HEADING}\n\nUw Kamer heeft verzocht om een overzicht van de bomen. Een deel van dat overzicht treft u hierbij aan.`,
  `${HEADING}\n\nDe sector heeft verzocht om een overzicht van de bomen. Dat overzicht treft u hierbij aan.`,
  `${HEADING} is aangehouden.\n\nUw Kamer heeft verzocht om een overzicht van de bomen. Dat overzicht treft u hierbij aan.`,
];

const TO_COME: readonly string[] = [
  `${ASKS_OVERVIEW} Dit overzicht zal in mei gereed zijn.`,
  `${HEADING}\n\nUw Kamer heeft verzocht om een overzicht van de bomen. Dat overzicht ontvangt u in juni.`,
  `Momenteel meet de inspectie de bomen waar ${WIT} op doelt, en werkt zij aan een kaart.`,
  `De gesprekken met de kwekers waar ${WIT} op doelt, worden deze maand hervat.`,
  `De besluitvorming waartoe ${WIT} oproept, is voorzien voor de ministerraad van november.`,
  `Over de vorm van hetgeen ${WIT} beoogt, vindt met de provincies regelmatig contact plaats.`,
];

/** Plain words about work that are a wish, a condition, of the House, of something beside the motion, or of the past. */
const NO_WORK: readonly string[] = [
  `Als ${WIT} wordt aangenomen, start dit najaar een proef.`,
  `Mocht ${WIT} het halen, dan zal ik haar uitvoeren.`,
  `De commissie bespreekt ${WIT} volgende week.`,
  `Dit najaar start een proef, los van ${WIT}.`,
  `Volgens de kwekers start dit najaar een proef met wat ${WIT} beoogt.`,
  `In 2019 was ${WIT} onderdeel van een proef die in het najaar werd gestart.`,
  `De gesprekken waar ${WIT} op doelt, worden deze maand niet hervat.`,
];

const LEFT_OUT: readonly string[] = [
  `In dit wetsvoorstel is geen bepaling over registratie opgenomen, zoals ${WIT} wenst.`,
  `Waarom ${WIT} niet wordt uitgevoerd, licht ik hieronder toe.`,
  `In deze brief is geen termijn opgenomen, zoals ${SUBJECT} vraagt.`,
];

const TALKED: readonly string[] = [
  `Ik bespreek ${WIT} op korte termijn met mijn collega van Financiën.`,
  `Uw Kamer heeft ${WIT} aanvaard. Ik bespreek de motie met de sector en kom daar daarna op terug.`,
];

export const FULFILLED: readonly Passage[] = [
  {
    what: "a deed that has had its end in a decision",
    text: "De motie-Wit (Kamerstuk 36 999, nr. 12) verzoekt de lijst te herijken. Die herijking heeft haar beslag gekregen in het besluit van 3 mei.",
    told: ["12 executed"],
  },
  ...DONE.map((text) => ({ what: text, text, told: ["12 executed"] })),
  ...OPEN.map((text) => ({ what: text, text, told: ["12 mentioned"] })),
  ...HEADED.map((text) => ({ what: text, text, told: ["12 executed"] })),
  ...NOT_HEADED.map((text) => ({ what: text, text, told: ["12 mentioned"] })),
  ...TO_COME.map((text) => ({ what: text, text, told: ["12 underway"] })),
  ...NO_WORK.map((text) => ({ what: text, text, told: ["12 mentioned"] })),
  ...LEFT_OUT.map((text) => ({ what: text, text, told: ["12 refused"] })),
  ...TALKED.map((text) => ({ what: text, text, told: ["12 underway"] })),
  {
    what: "two motions that ask for the same",
    text: `${capital(WIT)} en ${ZWART} verzoeken om een overzicht. Dit overzicht vindt u in de bijlage.`,
    told: ["12 mentioned", "13 mentioned"],
  },
];
