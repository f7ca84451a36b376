import { daysFrom } from "../clock.ts";
import { makeDocx } from "../documents/docx.ts";
import { makePdf, type Paragraph } from "../documents/pdf.ts";
import type { EntityFile } from "../parliament/entity.ts";
import { DISCLAIMER, MEMBERS, MINISTER } from "./cast.ts";
import { dutchDate } from "./dates.ts";

/** What the motion is called after `Motie van de leden …`. */
export const MOTION_TOPIC = "passende voorzieningen voor kinderen op opvanglocaties";
export const QUESTION_TOPIC = "zorg en onderwijs voor kinderen op opvanglocaties";

/** What the followed questions are about that are answered too late. */
export const TERM_TOPIC = "de bereikbaarheid van huisartsen voor opvanglocaties";
/** What the motion asks for that is replaced. */
export const REPLACED_TOPIC = "een speelplek op iedere opvanglocatie";

const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The motion itself, as PDF. */
export function motionFile(tabledAt: Date): EntityFile {
  return pdf([
    heading("36 600 XX  Vaststelling van de begrotingsstaten van het Ministerie van Asiel en Migratie (XX)"),
    "Nr. 29",
    heading(`MOTIE VAN DE LEDEN ${MEMBERS.first.name.toUpperCase()} EN ${MEMBERS.second.name.toUpperCase()}`),
    `Voorgesteld ${dutchDate(tabledAt)}`,
    "De Kamer,",
    "gehoord de beraadslaging,",
    "constaterende dat op veel opvanglocaties een rustige plek om te spelen en te leren ontbreekt;",
    "overwegende dat kinderen gemiddeld langer dan een jaar op een opvanglocatie verblijven;",
    `verzoekt de regering uiterlijk ${dutchDate(daysFrom(tabledAt, 90))} met een plan te komen waarmee iedere ` +
      "opvanglocatie passende voorzieningen voor kinderen krijgt, en de Kamer daarover per brief te informeren,",
    "en gaat over tot de orde van de dag.",
    MEMBERS.first.name,
    MEMBERS.second.name,
  ]);
}

/** The letter: the motion stands in a footnote and nowhere else. */
export function letterFile(now: Date): EntityFile {
  const bytes = makeDocx({
    paragraphs: [
      "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
      `Datum ${dutchDate(now)}`,
      "Betreft Voortgang van de voorzieningen voor kinderen",
      "Geachte voorzitter,",
      "Met deze brief informeer ik uw Kamer over de voortgang van de voorzieningen voor kinderen die met hun " +
        "ouders op een opvanglocatie verblijven.[^1]",
      heading("Stand van zaken"),
      "Op 61 van de 94 locaties is een kindvriendelijke ruimte ingericht. Voor de overige 33 locaties is een " +
        "planning gemaakt, waarin de grootste locaties voorgaan.",
      heading("Vervolg"),
      "Uw Kamer vroeg om een plan voor iedere locatie.[^2] Dat plan is als bijlage bij deze brief gevoegd. Ik zal " +
        "uw Kamer voor de zomer informeren over de uitvoering.",
      DISCLAIMER,
      `De ${MINISTER.office},`,
      MINISTER.name,
    ],
    footnotes: [
      "Eerder informeerde ik uw Kamer hierover in de begroting.",
      `Motie van de leden ${MEMBERS.first.name} en ${MEMBERS.second.name} over voorzieningen voor kinderen, ` +
        "Kamerstuk 36 600 XX, nr. 29.",
    ],
  });
  return { contentType: DOCX, bytes };
}

/** The questions, as PDF; they do not name the Spreidingswet. */
export function questionFile(askedAt: Date, zaak: string): EntityFile {
  return pdf([
    heading(`Vragen van het lid ${MEMBERS.second.name} (${MEMBERS.second.party}) over ${QUESTION_TOPIC}`),
    `Ingezonden ${dutchDate(askedAt)}, nr. ${zaak}`,
    ...QUESTIONS.flatMap(({ question }, index) => [`Vraag ${index + 1}`, question]),
  ]);
}

/** The questions that are answered too late, as PDF. */
export function termQuestionFile(askedAt: Date, zaak: string): EntityFile {
  return pdf([
    heading(`Vragen van het lid ${MEMBERS.first.name} (${MEMBERS.first.party}) over ${TERM_TOPIC}`),
    `Ingezonden ${dutchDate(askedAt)}, nr. ${zaak}`,
    "Vraag 1",
    "Op hoeveel locaties is geen huisarts beschikbaar?",
  ]);
}

/** The notice of postponement, as PDF: it names the day by which the answer comes. */
export function postponementFile(now: Date, promisedOn: Date, zaak: string): EntityFile {
  return pdf([
    `Mededeling van de ${MINISTER.office} over de vragen van het lid ${MEMBERS.first.name} over ${TERM_TOPIC} (nr. ${zaak}).`,
    `Ontvangen ${dutchDate(now)}`,
    "De vragen kunnen niet binnen de gestelde termijn worden beantwoord, omdat afstemming met gemeenten meer tijd vergt.",
    `De Kamer ontvangt de antwoorden uiterlijk op ${dutchDate(promisedOn)}.`,
  ]);
}

/** The answer, as PDF: the Spreidingswet stands in the third answer only. */
export function answerFile(now: Date, askedAt: Date, zaak: string): EntityFile {
  return pdf([
    `Antwoord van de ${MINISTER.office} op de vragen van het lid ${MEMBERS.second.name} ` +
      `(${MEMBERS.second.party}) over ${QUESTION_TOPIC} (ingezonden ${dutchDate(askedAt)}, nr. ${zaak}).`,
    `Ontvangen ${dutchDate(now)}`,
    ...QUESTIONS.flatMap(({ question, answer }, index) => [
      heading(`Vraag ${index + 1}`),
      question,
      heading(`Antwoord ${index + 1}`),
      answer,
    ]),
  ]);
}

/** A document that no watch of the story may hit. */
export function noiseFile(title: string, paragraphs: readonly string[]): EntityFile {
  return pdf([heading(title), ...paragraphs]);
}

const QUESTIONS: readonly { readonly question: string; readonly answer: string }[] = [
  {
    question: "Hoeveel kinderen verbleven in de afgelopen zes maanden op een opvanglocatie?",
    answer:
      "In de afgelopen zes maanden verbleven gemiddeld 11.200 kinderen op een opvanglocatie. Dat aantal is in die " +
      "periode vrijwel gelijk gebleven.",
  },
  {
    question: "Op hoeveel locaties is een huisarts ten minste drie dagen per week aanwezig?",
    answer: "Op 78 van de 94 locaties is een huisarts ten minste drie dagen per week aanwezig.",
  },
  {
    question:
      "Wat doet u om te voorkomen dat kinderen steeds naar een andere locatie moeten verhuizen, en daarmee ook " +
      "naar een andere school?",
    answer:
      "Ik streef ernaar het aantal verhuizingen te beperken tot één per jaar. De Spreidingswet geeft gemeenten " +
      "hierin een vaste taak, waardoor locaties langer open kunnen blijven en kinderen op dezelfde school kunnen " +
      "blijven. In het voorjaar zal ik uw Kamer informeren over de eerste resultaten.",
  },
  {
    question: "Bent u bereid deze vragen afzonderlijk te beantwoorden?",
    answer: "Ja.",
  },
];

function heading(text: string): Paragraph {
  return { text, heading: true };
}

function pdf(paragraphs: readonly Paragraph[]): EntityFile {
  return { contentType: PDF, bytes: makePdf([...paragraphs, DISCLAIMER]) };
}
