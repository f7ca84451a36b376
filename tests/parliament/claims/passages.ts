import type { DocumentClass } from "#parliament";

/** A passage with what its citations are told to become, in order of place: `12 executed`. All constructed. */
export interface Passage {
  readonly what: string;
  readonly text: string;
  readonly told: readonly string[];
  readonly kind?: DocumentClass;
}

const WIT = "de motie-Wit (Kamerstuk 36 999, nr. 12)";
const ZWART = "de motie-Zwart (Kamerstuk 36 999, nr. 13)";
const ROOD = "de motie-Rood (Kamerstuk 36 999, nr. 14)";

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Which motion is meant: of several in a sentence, of those named before, of those in a list. */
export const BINDING: readonly Passage[] = [
  {
    what: "each verb has its own motion",
    text: `${capital(WIT)} is uitgevoerd en ${ZWART} wordt uitgevoerd.`,
    told: ["12 executed", "13 underway"],
  },
  {
    what: "motions side by side share a verb",
    text: `Met deze brief geef ik uitvoering aan ${WIT} en ${ZWART}.`,
    told: ["12 executed", "13 executed"],
  },
  {
    what: "side by side with their subjects",
    text: "Met deze brief geef ik uitvoering aan de motie van het lid Wit (36 999, nr. 12) over bomen en de motie van het lid Zwart (36 999, nr. 13) over struiken.",
    told: ["12 executed", "13 executed"],
  },
  {
    what: "three in a row with subjects and one verb behind them",
    text: "De motie van het lid Wit (36 999, nr. 12) over bomen, de motie van het lid Zwart (36 999, nr. 13) over struiken en de motie van het lid Rood (36 999, nr. 14) over gras zijn hiermee afgedaan.",
    told: ["12 executed", "13 executed", "14 executed"],
  },
  {
    what: "several behind `moties`",
    text: "Hiermee zijn de moties-Wit (36 999, nr. 12) en -Zwart (36 999, nr. 13) afgedaan.",
    told: ["12 executed", "13 executed"],
  },
  {
    what: "several numbers behind `moties`",
    text: "De moties van het lid Wit (36 999, nrs. 12 en 13) zijn uitgevoerd.",
    told: ["12 executed", "13 executed"],
  },
  {
    what: "a motion beside another verb",
    text: `Met deze brief geef ik uitvoering aan ${WIT} en reageer ik op ${ZWART}.`,
    told: ["12 executed", "13 mentioned"],
  },
  {
    what: "one carried out and one refused",
    text: `Ik heb ${WIT} uitgevoerd; ${ZWART} voer ik niet uit.`,
    told: ["12 executed", "13 refused"],
  },
  {
    what: "one refused in the second clause",
    text: `Ik voer ${WIT} uit, maar ${ZWART} zal ik niet uitvoeren.`,
    told: ["12 underway", "13 refused"],
  },
  {
    what: "a bare denial at the end",
    text: `${capital(WIT)} is uitgevoerd, maar ${ZWART} niet.`,
    told: ["12 executed", "13 mentioned"],
  },
  {
    what: "unlike another",
    text: `Anders dan ${WIT} is ${ZWART} uitgevoerd.`,
    told: ["12 mentioned", "13 executed"],
  },
  {
    what: "in place of another",
    text: `In plaats van ${WIT} is ${ZWART} uitgevoerd.`,
    told: ["12 mentioned", "13 executed"],
  },
  {
    what: "a motion that builds on another",
    text: `${capital(WIT)}, die voortbouwt op ${ZWART}, is uitgevoerd.`,
    told: ["12 executed", "13 mentioned"],
  },
  {
    what: "a motion whose subject is another",
    text: `Ik heb ${WIT} over de uitvoering van ${ZWART} afgedaan.`,
    told: ["12 executed", "13 mentioned"],
  },
  {
    what: "a motion in a letter that tells of another",
    text: `In mijn brief over ${WIT} heb ik gemeld dat ${ZWART} is uitgevoerd.`,
    told: ["12 mentioned", "13 executed"],
  },
  {
    what: "the number of a letter",
    text: `Met de brief van 3 mei 2029 (Kamerstuk 36 999, nr. 30) is ${WIT} uitgevoerd.`,
    told: ["30 mentioned", "12 executed"],
  },
  {
    what: "the number of a letter behind the motion",
    text: `${capital(WIT)} is afgedaan met de brief van 3 mei 2029 (Kamerstuk 36 999, nr. 30).`,
    told: ["12 executed", "30 mentioned"],
  },
  {
    what: "the number of a letter behind a motion without one",
    text: "De motie-Wit is afgedaan met mijn brief van 3 mei 2029 (Kamerstuk 36 999, nr. 30).",
    told: ["30 mentioned"],
  },
  {
    what: "what a motion asks for",
    text: `${capital(WIT)} verzoekt om een plan. Dat plan is uitgevoerd.`,
    told: ["12 mentioned"],
  },
  {
    what: "this motion, in the next sentence",
    text: `${capital(WIT)} verzoekt om een plan. Deze motie is hiermee uitgevoerd.`,
    told: ["12 executed"],
  },
  {
    what: "the motion, two sentences on",
    text: `${capital(WIT)} verzoekt om een plan. Sinds 1 mei is dat er. Daarmee is de motie uitgevoerd.`,
    told: ["12 executed"],
  },
  {
    what: "she, in the next sentence",
    text: `Uw Kamer heeft ${WIT} aangenomen. Zij is inmiddels uitgevoerd.`,
    told: ["12 executed"],
  },
  {
    what: "this, in the same sentence",
    text: `Ik heb ${WIT} met de sector besproken en deze is uitgevoerd.`,
    told: ["12 executed"],
  },
  {
    what: "a pronoun behind two that stand side by side",
    text: `Dat is in lijn met ${WIT} en ${ZWART}. Die zijn dus uitgevoerd.`,
    told: ["12 executed", "13 executed"],
  },
  {
    what: "hereto, in the next sentence",
    text: `${capital(WIT)} verzoekt om een plan. Hieraan is met de brief van 3 mei uitvoering gegeven.`,
    told: ["12 executed"],
  },
  {
    what: "this motion, where two were named",
    text: `${capital(WIT)} en ${ZWART} verzoeken om een plan. Deze motie is uitgevoerd.`,
    told: ["12 mentioned", "13 mentioned"],
  },
  {
    what: "these motions, where two were named",
    text: `${capital(WIT)} en ${ZWART} verzoeken om een plan. Deze moties zijn hiermee uitgevoerd.`,
    told: ["12 executed", "13 executed"],
  },
  {
    what: "the motion, where two sentences named one each",
    text: `${capital(WIT)} verzoekt om een plan. ${capital(ZWART)} is verworpen. De motie is uitgevoerd.`,
    told: ["12 mentioned", "13 mentioned"],
  },
  {
    what: "the motion, where another was spoken of without number",
    text: `${capital(WIT)} verzoekt om een plan. De motie over struiken is aangehouden. De motie is uitgevoerd.`,
    told: ["12 mentioned"],
  },
  {
    what: "the motion at the end of a text about one motion",
    text: `${capital(WIT)} verzoekt om een plan.\n\nDe sector is daarover gehoord. Er is veel gedaan. Er zijn bomen geplant.\n\nHiermee beschouw ik de motie als afgedaan.`,
    told: ["12 executed"],
  },
  {
    what: "the motion at the end of a text about two",
    text: `${capital(WIT)} verzoekt om een plan. ${capital(ZWART)} ook.\n\nDe sector is daarover gehoord. Er is veel gedaan. Er zijn bomen geplant.\n\nHiermee beschouw ik de motie als afgedaan.`,
    told: ["12 mentioned", "13 mentioned"],
  },
  {
    what: "a motion named again without its number",
    text: `${capital(WIT)} verzoekt om een plan. ${capital(ZWART)} ook. Er is veel gedaan. Er zijn bomen geplant. De motie-Wit is hiermee afgedaan.`,
    told: ["12 executed", "13 mentioned"],
  },
  {
    what: "a list below a colon",
    text: `Met deze brief doe ik de volgende moties af:\n- ${WIT};\n- ${ZWART}.\n\n${capital(ROOD)} volgt later.`,
    told: ["12 executed", "13 executed", "14 mentioned"],
  },
  {
    what: "a list with numbers",
    text: `Hiermee is uitvoering gegeven aan de volgende moties:\n1. De motie van het lid Wit over bomen (36 999, nr. 12)\n2. De motie van het lid Zwart over struiken (36 999, nr. 13)`,
    told: ["12 executed", "13 executed"],
  },
  {
    what: "a list that goes on in the sentence",
    text: `De volgende moties zijn hiermee afgedaan: ${WIT} en ${ZWART}.`,
    told: ["12 executed", "13 executed"],
  },
  {
    what: "a list of what goes on",
    text: `De volgende moties worden nog uitgevoerd:\n• ${WIT}\n• ${ZWART}`,
    told: ["12 underway", "13 underway"],
  },
  {
    what: "a motion in a note",
    text: "Met deze brief geef ik uitvoering aan de motie-Wit [1] over bomen en de motie-Zwart [2] over struiken.\n[1] Kamerstuk 36 999, nr. 12.\n[2] Kamerstuk 36 999, nr. 13.",
    told: ["12 executed", "13 executed"],
  },
  {
    what: "an amendment",
    text: "Met deze nota geef ik uitvoering aan het amendement-Wit (36 999, nr. 12).",
    told: ["12 executed"],
  },
  {
    what: "examples of motions",
    text: `Andere moties, zoals ${WIT} en ${ZWART}, zijn niet uitgevoerd, en ook de brief over ${ROOD} is er niet.`,
    told: ["12 notExecuted", "13 notExecuted", "14 mentioned"],
  },
];

/** Who speaks, by the kind of document and the place in it. */
export const VOICES: readonly Passage[] = [
  {
    what: "an answer and its question",
    kind: "answer",
    text: `Vraag 1\n\nHeeft u ${WIT} uitgevoerd?\n\nAntwoord 1\n\nJa. Deze motie is aangenomen en door mij uitgevoerd.`,
    told: ["12 executed government"],
  },
  {
    what: "an answer to a question about two",
    kind: "answer",
    text: `Vraag 1\n\nHeeft u ${WIT} en ${ZWART} uitgevoerd?\n\nAntwoord 1\n\nDeze motie is door mij uitgevoerd.`,
    told: ["12 mentioned house", "13 mentioned house"],
  },
  {
    what: "an answer that speaks of another question's motion",
    kind: "answer",
    text: `Vraag 1\n\nKent u ${WIT}?\n\nAntwoord 1\n\nJa.\n\nVraag 2\n\nKent u ${ZWART}?\n\nAntwoord 2\n\nDeze motie is door mij uitgevoerd.`,
    told: ["12 mentioned house", "13 executed government"],
  },
  {
    what: "what a question supposes",
    kind: "answer",
    text: `Vraag 1\n\nU heeft ${WIT} uitgevoerd. Bent u tevreden?\n\nAntwoord 1\n\nJa.`,
    told: ["12 mentioned house"],
  },
  {
    what: "a member in a debate",
    kind: "debate",
    text: `De heer Wit (Groen):\n\nDe minister heeft ${WIT} uitgevoerd.\n\nMinister De Boom:\n\nDank u wel.`,
    told: ["12 mentioned house"],
  },
  {
    what: "a minister in a debate",
    kind: "debate",
    text: `De heer Wit (Groen):\n\nHoe staat het ermee?\n\nMinister De Boom:\n\nIk heb ${WIT} uitgevoerd.`,
    told: ["12 executed government"],
  },
  {
    what: "a motion that complains",
    kind: "motion",
    text: `De Kamer,\n\noverwegende dat de Minister ${WIT} niet heeft uitgevoerd;\n\nverzoekt de regering ${ZWART} alsnog uit te voeren,\n\nen gaat over tot de orde van de dag.`,
    told: ["12 notExecuted house", "13 mentioned house"],
  },
  {
    what: "a motion that praises",
    kind: "motion",
    text: `De Kamer,\n\nconstaterende dat de regering ${WIT} heeft uitgevoerd;\n\nverzoekt de regering daarmee door te gaan,\n\nen gaat over tot de orde van de dag.`,
    told: ["12 mentioned house"],
  },
  {
    what: "a letter of a committee",
    kind: "letter",
    text: `BRIEF VAN DE VASTE COMMISSIE VOOR BOMEN\n\nDe commissie beschouwt ${WIT} als niet uitgevoerd. Hiermee is ${ZWART} afgedaan.`,
    told: ["12 notExecuted house", "13 mentioned house"],
  },
  {
    what: "a letter of a minister",
    kind: "letter",
    text: `BRIEF VAN DE MINISTER VAN BOMEN\n\nHiermee is ${WIT} afgedaan.`,
    told: ["12 executed government"],
  },
  {
    what: "a list of decisions",
    kind: "decisions",
    text: `1. Agendapunt: Brief\n\nBesluit: Hiermee is ${WIT} afgedaan.`,
    told: ["12 mentioned other"],
  },
  {
    what: "a consultation",
    kind: "consultation",
    text: `I Vragen en opmerkingen vanuit de fracties\n\nDe leden van de Groen-fractie merken op dat ${WIT} niet is uitgevoerd. Kan de minister dat uitleggen?\n\nII Antwoord van de minister\n\nDe leden van de Groen-fractie vragen naar ${WIT}. Deze motie is inmiddels uitgevoerd.`,
    told: ["12 notExecuted house", "12 executed government"],
  },
];

/** What is told in rows and columns. */
export const TABLES: readonly Passage[] = [
  {
    what: "a row with its columns named",
    text: "Omschrijving | Vindplaats | Stand van zaken\nMotie van het lid Wit over bomen | Kamerstuk 36 999, nr. 12 | Afgedaan. De Kamer is geïnformeerd bij brief van 3 mei (Kamerstuk 36 999, nr. 30).\nMotie van het lid Zwart over struiken | Kamerstuk 36 999, nr. 13 | De Kamer wordt na de zomer geïnformeerd.",
    told: ["12 executed government", "30 mentioned other", "13 underway government"],
  },
  {
    what: "a row whose last cell is not the state of affairs",
    text: "Motie | Stand van zaken | Vindplaats\nMotie van het lid Wit over bomen | Uitgevoerd | Kamerstuk 36 999, nr. 12",
    told: ["12 executed government"],
  },
  {
    what: "a row with a sentence about the motion",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Deze motie is nog niet volledig uitgevoerd.",
    told: ["12 partly other"],
  },
  {
    what: "a row with a condition",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Afgedaan zodra de regeling in werking treedt.",
    told: ["12 mentioned other"],
  },
  {
    what: "a row with two motions",
    text: "Motie van het lid Wit (36 999, nr. 12) en motie van het lid Zwart (36 999, nr. 13) | Afgedaan",
    told: ["12 mentioned other", "13 mentioned other"],
  },
  {
    what: "a row of which nothing is told",
    text: "Motie van het lid Wit over bomen | 36 999, nr. 12 | Brief van 3 mei",
    told: ["12 mentioned other"],
  },
  {
    what: "a list of the Eerste Kamer",
    text: "36.999, K | Motie-Wit c.s. over bomen | behandelstatus aangenomen | uitvoeringsstatus uitgevoerd",
    told: ["K executed other"],
  },
  {
    what: "a table without columns",
    text: "Motie van Wit over bomen 3-5-2029 Debat (36 999, nr. 12) Deze motie is in uitvoering.",
    told: ["12 underway other"],
  },
];
