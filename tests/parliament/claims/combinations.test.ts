import { describe, expect, it } from "vitest";
import { cite } from "#parliament";

/** What may stand first in a sentence: how, when, with what, where it was told. */
const OPENERS = [
  "Hiermee",
  "Met deze brief en de bijlagen",
  "Met de bijgevoegde rapportage",
  "Door middel van deze brief",
  "Met het toezenden van dit rapport",
  "Met bovenstaande toelichting",
  "Met het wetsvoorstel dat op 3 mei is ingediend",
  "Door de regeling aan te passen",
  "Door in gesprek te gaan met de sector",
  "Zoals gemeld in de brief van 3 mei",
  "Zoals toegezegd",
  "Mede naar aanleiding van het debat",
  "Bij brief van 3 mei 2029",
  "Samen met de minister van Wit",
  "Aldus",
] as const;

/** The clause behind it, with its verb first; `§` is the motion. */
const FRAMES = [
  "heb ik § uitgevoerd",
  "is § afgedaan",
  "heeft het kabinet aan § uitvoering gegeven",
  "is invulling gegeven aan §",
  "hebben wij aan de oproep van uw Kamer, zoals verwoord in §, gehoor gegeven",
  "is tegemoetgekomen aan de wens uit §",
  "is voldaan aan §",
  "beschouw ik § als afgedaan",
  "kan § als uitgevoerd worden beschouwd",
  "acht ik § uitgevoerd",
  "is de uitvoering van § afgerond",
] as const;

const TAILS = [
  "",
  " door gemeenten een handreiking te sturen",
  " via de brief aan gemeenten",
  " in nauw overleg met betrokken partijen",
  ", zoals toegezegd in het debat van 3 mei",
  ", waarover u bent geïnformeerd",
  ", mede namens de minister van Wit",
  " en heb ik uw Kamer daarover geïnformeerd",
] as const;

const HEADS = [
  "de motie-Wit (Kamerstuk 36 999, nr. 12)",
  "de motie van de leden Wit en Zwart over het niet verlagen van de norm (Kamerstuk 36 999, nr. 12)",
  "de motie van het lid Wit c.s. (Kamerstuk 36 999, nr. 12) over de uitvoering van de wet",
  "de motie van het lid Wit (Kamerstuk 36 999, nr. 12), die de regering verzoekt om een plan te maken,",
  "de op 3 juni jl. aangenomen motie van het lid Wit (Kamerstuk 36 999, nr. 12)",
] as const;

function said(sentence: string, head: string): string {
  const text = `${sentence.replace("§", head)}.`.replace(/,(?=[.,])/g, "");
  return cite(text).find(({ id }) => id === "kst-36999-12")?.treatment ?? "not cited";
}

/** Each tail with each opener and frame, under one of the heads in turn. */
function sentences(
  opener: string,
  frame: string,
): readonly { readonly text: string; readonly head: string }[] {
  const turn = OPENERS.indexOf(opener as never) + FRAMES.indexOf(frame as never);
  return TAILS.map((tail, index) => ({
    text: `${opener} ${frame}${tail}`,
    head: HEADS[(turn + index) % HEADS.length] ?? "",
  }));
}

describe("what is told as done is done, whatever stands around it", () => {
  it.each(FRAMES)("%s", (frame) => {
    const wrong = OPENERS.flatMap((opener) => sentences(opener, frame)).flatMap(({ text, head }) =>
      said(text, head) === "executed" ? [] : [`${said(text, head)}: ${text} (${head})`],
    );
    expect(wrong).toEqual([]);
  });
});

/** Words in the middle of a clause that leave nothing done, or not all of it. */
const HEDGES = {
  "nog niet": "notExecuted",
  waarschijnlijk: "mentioned",
  "in beginsel": "mentioned",
  "volgens de sector": "mentioned",
  "op papier": "mentioned",
  deels: "partly",
  "voor een deel": "partly",
} as const;

describe("a word that takes something away is heard before the verbs", () => {
  it.each(Object.entries(HEDGES))("%s", (hedge, treatment) => {
    const frames = [`is § ${hedge} afgedaan`, `heb ik § ${hedge} uitgevoerd`, `is aan § ${hedge} voldaan`];
    const wrong = frames.flatMap((frame) =>
      HEADS.flatMap((head) => {
        const got = said(`Met de wijziging van de regeling ${frame}`, head);
        return got === treatment ? [] : [`${got}: ${frame} (${head})`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("behind the words of others, doubts and questions nothing is done", () => {
  const leads = [
    "De leden van de fractie-Zwart vragen of",
    "De vereniging stelt dat",
    "Ik hoop dat",
    "Het is niet zo dat",
    "Ik betwijfel of",
    "Uw Kamer vraagt mij of",
    "De commissie is van mening dat",
    "Pas wanneer",
    "Ik kan nog niet bevestigen dat",
    "Er is geen sprake van dat",
  ] as const;
  const clauses = [
    "hiermee aan § is voldaan",
    "ik met deze brief § heb uitgevoerd",
    "§ met het bovenstaande is afgedaan",
    "daarmee uitvoering is gegeven aan §",
  ] as const;

  it.each(leads)("%s …", (lead) => {
    const wrong = clauses.flatMap((clause) =>
      HEADS.flatMap((head) => {
        const got = said(`${lead} ${clause}`, head);
        return got === "executed" ? [`${clause} (${head})`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
