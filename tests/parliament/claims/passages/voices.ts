import { capital, type Passage, WIT, ZWART } from "./passage.ts";

/** Who speaks, by the kind of document and the place in it. */
export const VOICES: readonly Passage[] = [
  ...[
    `De uitvoering van ${WIT} is opgeschort. Ik zal uw Kamer hierover in mei informeren.`,
    `Ik schort de uitvoering van ${WIT} op. Momenteel spreek ik met de sector.`,
    `De uitvoering van ${WIT} is stopgezet. Het kabinet werkt aan een alternatief.`,
    `${capital(WIT)} is nog niet uitgevoerd. Ik ben nog in gesprek met de havens.`,
  ].map(
    (words): Passage => ({
      what: `what a minister takes back, whatever goes on beside it: ${words}`,
      kind: "letter",
      text: `BRIEF VAN DE MINISTER VAN BOMEN\n\n${words}`,
      told: ["12 notExecuted government"],
    }),
  ),
  {
    what: "in a quote of several sentences nobody says it himself",
    text: `«Ik heb de norm verlaagd. Daarmee heb ik ${WIT} uitgevoerd», zo schreef de krant.`,
    told: ["12 mentioned other"],
  },
  {
    what: "behind such a quote the one who speaks says it",
    text: `«De norm is te hoog. Dat weten wij», zo schreef de krant. Ik heb ${WIT} uitgevoerd.`,
    told: ["12 executed other"],
  },
  {
    what: "what a minister writes that a party thinks",
    kind: "letter",
    text: `BRIEF VAN DE MINISTER VAN BOMEN\n\nDe fractie van Groen is van oordeel dat ${WIT} niet is uitgevoerd.`,
    told: ["12 mentioned government"],
  },
  {
    what: "an answer whose lines follow each other without a blank one",
    kind: "answer",
    text: `Vraag 2\nIs ${WIT} uitgevoerd?\nAntwoord 2\nJa, deze motie is uitgevoerd.`,
    told: ["12 executed government"],
  },
  {
    what: "a question that asks more of one motion",
    kind: "answer",
    text: `Vraag 2\nKent u ${WIT}? Zo ja, is deze uitgevoerd?\nAntwoord op vraag 2\nJa. De motie is deels uitgevoerd.`,
    told: ["12 partly government"],
  },
  {
    what: "an answer that refuses, in lines that follow each other",
    kind: "answer",
    text: `Vraag 3\nGaat u ${WIT} uitvoeren?\nAntwoord 3\nNee, het kabinet voert deze motie niet uit.`,
    told: ["12 refused government"],
  },
  {
    what: "a question and its answer without labels",
    text: `Is ${WIT} uitgevoerd? Ja, deze motie is uitgevoerd.`,
    told: ["12 executed other"],
  },
  {
    what: "an answer that names the motion behind its label",
    kind: "answer",
    text: `Antwoord op vraag 6\nJa, met de brief van 9 oktober heb ik invulling gegeven aan ${WIT}.`,
    told: ["12 executed government"],
  },
  {
    what: "a table in a report that does not say whose it is",
    kind: "report",
    text: "Omschrijving | Vindplaats | Stand van zaken\nMotie van het lid Wit over bomen | 36 999, nr. 12 | Uitgevoerd op 3 mei.",
    told: ["12 executed government"],
  },
  {
    what: "a table in the report of a committee",
    kind: "report",
    text: "VERSLAG VAN DE VASTE COMMISSIE\n\nMotie van het lid Wit over bomen | 36 999, nr. 12 | Uitgevoerd op 3 mei.",
    told: ["12 mentioned house"],
  },
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
  {
    what: "members who take turns in a text of unknown kind",
    text: `De heer Rood (Groen):\n\nIk zie dat ${WIT} is uitgevoerd.\n\nMinister Zwart:\n\n${ZWART.replace("de", "De")} heb ik uitgevoerd.`,
    told: ["12 mentioned house", "13 executed government"],
  },
  {
    what: "a minister who speaks of the Commission in Brussels",
    kind: "letter",
    text: `Ik heb uitvoering gegeven aan ${WIT} door bij de Commissie te pleiten voor bomen.`,
    told: ["12 executed other"],
  },
];
