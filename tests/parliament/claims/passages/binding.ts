import { capital, type Passage, ROOD, WIT, ZWART } from "./passage.ts";

/** Which motion is meant: of several in a sentence, of those named before, of those in a list. */
export const BINDING: readonly Passage[] = [
  {
    what: "who brought it in stands in a clause before its number",
    text: "Hiermee is uitvoering gegeven aan de motie die door het lid Wit is ingediend (Kamerstuk 36 999, nr. 12).",
    told: ["12 executed"],
  },
  {
    what: "a member whose motion it is stands before it",
    text: "Ik voldoe hiermee aan het verzoek van het lid Wit in zijn motie (Kamerstuk 36 999, nr. 12).",
    told: ["12 executed"],
  },
  ...[
    "Hiermee is demotie van het lid Wit (Kamerstuk 36 999, nr. 12) uitgevoerd.",
    "Hiermee is de motievan het lid Wit (Kamerstuk 36 999, nr. 12) uitgevoerd.",
    "Hiermee is de motieWit (Kamerstuk 36 999, nr. 12) uitgevoerd.",
    "De motie-Wit (Kamerstuk 36 999, nr. 12) is aangenomen. Deze motieis uitgevoerd.",
  ].map((text) => ({ what: `a space that is lost: ${text}`, text, told: ["12 executed"] })),
  ...["promotie", "demotie", "motieven"].map((word) => ({
    what: `no motion: ${word}`,
    text: `De ${word} van het bestuur (Kamerstuk 36 999, nr. 12) is uitgevoerd.`,
    told: ["12 mentioned"],
  })),
  {
    what: "one that was done, set off against one that goes on",
    text: `Waar ${WIT} al is uitgevoerd, wordt aan ${ZWART} nog gewerkt.`,
    told: ["12 executed", "13 underway"],
  },
  {
    what: "`die` behind a motion and a pledge",
    text: `Ik ga in op ${WIT} en op mijn toezegging. Die is uitgevoerd.`,
    told: ["12 mentioned"],
  },
  {
    what: "its number as a word of its own before the names",
    text: "Motie 12 van het lid Wit (Kamerstuk 36 999, nr. 12) is uitgevoerd.",
    told: ["12 executed"],
  },
  {
    what: "the number of a letter behind what was asked is not the motion's",
    text: "In de motie is gevraagd om een plan; ik verwijs naar mijn brief van 3 mei (Kamerstuk 36 999, nr. 12). Hiermee is de motie uitgevoerd.",
    told: ["12 mentioned"],
  },
  {
    what: "`deze` in a verdict that goes on with the speaker before `dat`",
    text: `Ik vind dat met dit pakket recht is gedaan aan ${WIT} en beschouw deze als afgedaan.`,
    told: ["12 executed"],
  },
  {
    what: "a motion that is told by a clause is another",
    text: `De motie waarnaar u verwijst is uitgevoerd; ${WIT} is daarvan te onderscheiden.`,
    told: ["12 mentioned"],
  },
  {
    what: "`de motie` before any was named",
    text: `Ik heb de motie uitgevoerd. Daarnaast is ${WIT} ingediend.`,
    told: ["12 mentioned"],
  },
  {
    what: "an amendment by the same member is not the motion",
    text: `De begroting is conform het amendement-Wit aangepast. Ik reageer hierbij op ${WIT}.`,
    told: ["12 mentioned"],
  },
  {
    what: "`deze` with its own verb at the end",
    kind: "motion",
    text: `van mening dat de regering in gebreke blijft bij de uitvoering van ${WIT} en deze niet heeft uitgevoerd;`,
    told: ["12 notExecuted"],
  },
  {
    what: "the number that it takes the place of, before its own",
    text: "Met dit rapport is voldaan aan de gewijzigde motie van het lid Wit (t.v.v. Kamerstuk 36 999, nr. 11) (Kamerstuk 36 999, nr. 12).",
    told: ["11 mentioned", "12 executed"],
  },
  {
    what: "side by side behind `aan`, each with it",
    text: `Aan ${WIT} en aan ${ZWART} is hiermee voldaan.`,
    told: ["12 executed", "13 executed"],
  },
  {
    what: "side by side behind one `aan`, before the verb",
    text: `Aan ${WIT} en ${ZWART} is hiermee voldaan.`,
    told: ["12 executed", "13 executed"],
  },
  {
    what: "the second with its own verb behind a full first clause",
    text: `Aan ${WIT} is voldaan en ${ZWART} is in uitvoering.`,
    told: ["12 executed", "13 underway"],
  },
  {
    what: "a verb that the grammar does not know before `en`",
    text: `Het COA noemt ${WIT} en ${ZWART} is hiermee uitgevoerd.`,
    told: ["12 mentioned", "13 executed"],
  },
  {
    what: "a pronoun that reaches back over a sentence about the motion",
    text: `Uw Kamer heeft ${WIT} aangenomen. De motie roept op tot een loket. Dat loket is er sinds mei. Zij is daarmee uitgevoerd.`,
    told: ["12 executed"],
  },
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
  {
    what: "the request that a motion in brackets tells",
    text: "Ik heb uitvoering gegeven aan de oproep van uw Kamer om meer bomen te planten (motie-Wit (Kamerstuk 36 999, nr. 12)).",
    told: ["12 executed"],
  },
  {
    what: "`dat verzoek`",
    text: `Uw Kamer heeft mij met ${WIT} verzocht om een overzicht van de bomen. Met deze brief voldoe ik aan dat verzoek.`,
    told: ["12 executed"],
  },
  {
    what: "a verdict between two commas, and the other of another verb",
    text: `${capital(WIT)} heb ik uitgevoerd, ${ZWART} voer ik niet uit.`,
    told: ["12 executed", "13 refused"],
  },
  {
    what: "a motion that is not named by half a compound",
    text: "Bij de stemmingen (Stemmingen moties Bomen- en struikenbeleid) is de motie-Wit (Kamerstuk 36 999, nr. 12) aangenomen. Deze motie voer ik niet uit.",
    told: ["12 refused"],
  },
  {
    what: "what a motion aims at",
    text: "De motie-Wit over bomen (Kamerstuk 36 999, nr. 12) beoogt dat de keuringen zijn uitgevoerd door de branche.",
    told: ["12 mentioned"],
  },
  {
    what: "a motion that was withdrawn",
    text: "Ik heb de norm aangepast conform de inmiddels ingetrokken motie-Wit (Kamerstuk 36 999, nr. 12).",
    told: ["12 mentioned"],
  },
  {
    what: "the number of a pledge that stands beside the motion",
    text: "Met deze brief geef ik invulling aan de motie-Wit die de regering verzoekt om een plan en aan mijn toezegging in het debat van 4 mei (Kamerstuk 36 999, nr. 30) om daarover te schrijven.",
    told: ["30 mentioned"],
  },
  {
    what: "a note's mark that stands bare behind a name",
    text: "Met deze brief geef ik invulling aan de motie-Wit1 over bomen (Kamerstuk 36 999, nr. 12).",
    told: ["12 executed"],
  },
  {
    what: "a motion that was accepted",
    text: "Hierbij doe ik u het standpunt toekomen, mede ter uitvoering van de op 17 november jl. door uw Kamer met algemene stemmen aanvaarde motie-Wit (Kamerstuk 36 999, nr. 12).",
    told: ["12 executed"],
  },
  {
    what: "what a motion asked for, in the letter itself",
    text: `Deze brief bevat de in ${WIT} gevraagde informatie.`,
    told: ["12 executed"],
  },
  {
    what: "a motion in brackets behind what it asked for",
    text: "Ik ben gestart met de door de leden Wit en Zwart gevraagde verkenning (motie, Kamerstuk 36 999, nr. 12).",
    told: ["12 underway"],
  },
  {
    what: "a motion before a colon and how things stand",
    text: "Stand van zaken uitvoering motie-Wit over bomen (Kamerstuk 36 999, nr. 12): de telling is gaande.",
    told: ["12 underway"],
  },
  {
    what: "a motion before a colon and a debate",
    text: "Stand van zaken motie-Wit over bomen (Kamerstuk 36 999, nr. 12): het debat met de Kamer loopt.",
    told: ["12 mentioned"],
  },
  {
    what: "a motion behind the verdict on it",
    text: `Hij is hiermee uitgevoerd: ${WIT}.`,
    told: ["12 executed"],
  },
  {
    what: "another motion behind the verdict on one",
    text: `${capital(WIT)} is aangenomen. Deze is uitgevoerd: ik verwijs naar ${ZWART}.`,
    told: ["12 executed", "13 mentioned"],
  },
  {
    what: "what a motion asked for, in a table",
    text: `Het in ${WIT} gevraagde overzicht is opgenomen in tabel 3.`,
    told: ["12 executed"],
  },
];
