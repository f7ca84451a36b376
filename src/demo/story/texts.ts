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

/** What the motion of two years ago asks for. */
export const OLD_TOPIC = "schoolvervoer vanaf iedere opvanglocatie";

/** What the motion asks for that contradicts the minister. */
export const CONTRADICTION_TOPIC = "alsnog een plan met voorzieningen voor iedere locatie";

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

/** The first letter: a part of what the motion asks is done. */
export function partlyFile(at: Date): EntityFile {
  return letterDocx(at, "Kindvriendelijke ruimtes op opvanglocaties", [
    "Met deze brief informeer ik uw Kamer over kindvriendelijke ruimtes op opvanglocaties.",
    "Op 61 van de 94 locaties is inmiddels zo'n ruimte ingericht. Daarmee heb ik de motie van de leden " +
      `${MEMBERS.first.name} en ${MEMBERS.second.name}[^1] gedeeltelijk uitgevoerd.`,
  ]);
}

/** The second letter: all of it is done, says the minister. The motion stands in a footnote and nowhere else. */
export function letterFile(at: Date): EntityFile {
  return letterDocx(at, "Voortgang van de voorzieningen voor kinderen", [
    "Met deze brief informeer ik uw Kamer over de voortgang van de voorzieningen voor kinderen die met hun " +
      "ouders op een opvanglocatie verblijven.",
    heading("Stand van zaken"),
    "Voor de 33 locaties die nog geen kindvriendelijke ruimte hebben, is een planning gemaakt, waarin de grootste " +
      "locaties voorgaan. De planning is als bijlage bij deze brief gevoegd.",
    `Hiermee beschouw ik de motie van de leden ${MEMBERS.first.name} en ${MEMBERS.second.name}[^1] als uitgevoerd.`,
  ]);
}

function letterDocx(
  at: Date,
  about: string,
  paragraphs: readonly Paragraph[],
  note = "Kamerstuk 36 600 XX, nr. 29.",
): EntityFile {
  const bytes = makeDocx({
    paragraphs: [
      "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
      `Datum ${dutchDate(at)}`,
      `Betreft ${about}`,
      "Geachte voorzitter,",
      ...paragraphs,
      DISCLAIMER,
      `De ${MINISTER.office},`,
      MINISTER.name,
    ],
    footnotes: [note],
  });
  return { contentType: DOCX, bytes };
}

/** The motion in which the House says that it is not so, as PDF. */
export function contradictionFile(at: Date): EntityFile {
  return pdf([
    heading("19 637  Vreemdelingenbeleid"),
    "Nr. 3912",
    heading(`MOTIE VAN HET LID ${MEMBERS.second.name.toUpperCase()}`),
    `Voorgesteld ${dutchDate(at)}`,
    "De Kamer,",
    "gehoord de beraadslaging,",
    `constaterende dat de minister de motie van de leden ${MEMBERS.first.name} en ${MEMBERS.second.name} ` +
      "(36 600 XX, nr. 29) niet heeft uitgevoerd;",
    "overwegende dat een planning geen voorzieningen zijn;",
    `verzoekt de regering ${CONTRADICTION_TOPIC} te sturen,`,
    "en gaat over tot de orde van de dag.",
    MEMBERS.second.name,
  ]);
}

/** The motion of two years ago, with a term that has long passed. */
export function oldMotionFile(tabledAt: Date, dueOn: Date): EntityFile {
  return pdf([
    heading("19 637  Vreemdelingenbeleid"),
    "Nr. 3301",
    heading(`MOTIE VAN HET LID ${MEMBERS.first.name.toUpperCase()}`),
    `Voorgesteld ${dutchDate(tabledAt)}`,
    "De Kamer,",
    "gehoord de beraadslaging,",
    "constaterende dat kinderen op afgelegen locaties dagen achtereen geen les krijgen;",
    `verzoekt de regering uiterlijk ${dutchDate(dueOn)} te zorgen voor ${OLD_TOPIC},`,
    "en gaat over tot de orde van de dag.",
    MEMBERS.first.name,
  ]);
}

/** The letter of two years ago that says that it was carried out, by a footnote. */
export function oldLetterFile(at: Date): EntityFile {
  return letterDocx(
    at,
    "Onderwijs voor kinderen op opvanglocaties",
    [
      "Met deze brief informeer ik uw Kamer over het onderwijs voor kinderen op opvanglocaties.",
      "Met de gemeenten is afgesproken dat zij naar vervoer kijken.",
      `Hiermee beschouw ik de motie van het lid ${MEMBERS.first.name}[^1] als uitgevoerd.`,
    ],
    "Kamerstuk 19 637, nr. 3301.",
  );
}

/** The motion of two years ago in which the House says that it is not so. */
export function oldContradictionFile(at: Date): EntityFile {
  return pdf([
    heading("19 637  Vreemdelingenbeleid"),
    "Nr. 3477",
    heading(`MOTIE VAN HET LID ${MEMBERS.second.name.toUpperCase()}`),
    `Voorgesteld ${dutchDate(at)}`,
    "De Kamer,",
    "gehoord de beraadslaging,",
    `constaterende dat de minister de motie van het lid ${MEMBERS.first.name} (19 637, nr. 3301) niet heeft uitgevoerd;`,
    "verzoekt de regering dat alsnog te doen,",
    "en gaat over tot de orde van de dag.",
    MEMBERS.second.name,
  ]);
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
