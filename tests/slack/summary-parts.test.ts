import { describe, expect, it } from "vitest";
import type { WatchHit } from "#alert";
import { type Summary, summarise } from "#summary";
import { compileWatches } from "#watch";
import { makeText } from "../summary/make-text.ts";
import { answerSummary, document, documentCard, evidence, hit, post } from "./builders.ts";
import { renderPost } from "./rendered.ts";

/** The card of a document of a kind that a query hits, as lines of text. */
function cardOf(
  kind: Parameters<typeof summarise>[0],
  query: string,
  ...paragraphs: readonly string[]
): string {
  const text = makeText(...paragraphs);
  const { match } = compileWatches([{ id: "w", name: "Regel", channel: "#c", query }]);
  const hits = match({
    subject: { kind: "document", ids: [] },
    dossier: null,
    documentClass: kind,
    title: "",
    from: [],
    parties: [],
    committees: [],
    text,
    textCitations: [],
    titleCitations: [],
  });
  return shown(
    summarise(kind, text),
    hits.map((each) => hit("Regel", each.evidence)),
  );
}

function shown(summary: Summary, hits: readonly WatchHit[]): string {
  const texts: string[] = [];
  const { blocks } = renderPost(post(documentCard({ snapshot: document(), summary, hits })));
  JSON.stringify(blocks, (name, value: unknown) => {
    if (name === "text" && typeof value === "string") texts.push(value);
    return value;
  });
  return texts.join("|");
}

describe("what was hit comes first", () => {
  it("of an answer, also when only one of several questions was", () => {
    const found = [hit("Wie", [evidence("Wie?", { sentence: "Wie?", sentenceStart: 94 })])];
    const card = shown(answerSummary, found);
    expect(card).toContain("Vraag 3|Wie?|Antwoord");
    expect(card).not.toContain("Kent u het bericht?");
  });

  it("of a written consultation, with who asks", () => {
    const card = cardOf(
      "consultation",
      "struiken",
      "De leden van de Groen-fractie vragen of er bomen komen.",
      "Antwoord",
      "Ja.",
      "De leden van de Blauw-fractie vragen of dat ook iets anders mag zijn.",
      "Antwoord",
      "Ja, ook struiken.",
    );
    expect(card).toContain(
      "Blauw vraagt|De leden van de Blauw-fractie vragen of dat ook iets anders mag zijn.|Antwoord aan Blauw|Ja, ook |struiken",
    );
    expect(card).not.toContain("Groen vraagt");
    expect(card).toContain("2 vragen in totaal");
  });

  it("of a debate, with who says it", () => {
    const card = cardOf(
      "debate",
      "struiken",
      "De heer De Wit (Groen):",
      "Ik wil graag veel meer bomen in de stad zien.",
      "Minister De Bruin:",
      "Struiken zijn ook mooi.",
    );
    expect(card).toContain("Minister De Bruin|Struiken| zijn ook mooi.");
    expect(card).not.toContain("De heer De Wit");
  });

  it("of a list of decisions, with what was decided", () => {
    const card = cardOf(
      "decisions",
      "struiken",
      "1. Agendapunt: Bomen",
      "Besluit: Voor kennisgeving aannemen.",
      "2. Agendapunt: Planten",
      "Zaak: Brief over struiken",
      "Besluit: Agenderen.",
    );
    expect(card).toContain("Agendapunt 2|Planten|Besluit|Agenderen.");
    expect(card).not.toContain("Agendapunt 1|");
  });

  it("of a list of votes, with how it ended", () => {
    const card = cardOf(
      "votes",
      "struiken",
      "In stemming komt de motie-De Wit over bomen (36999, nr. 14).",
      "Ik constateer dat Groen voor deze motie heeft gestemd, zodat zij is verworpen.",
      "In stemming komt de motie-Zwart over struiken (36999, nr. 15).",
      "Ik constateer dat allen voor deze motie hebben gestemd, zodat zij is aangenomen.",
    );
    expect(card).toContain("|struiken| (36999, nr. 15).|Aangenomen|Ik constateer dat allen");
    expect(card).not.toContain("Groen voor");
  });
});

describe("a letter", () => {
  it("says of each motion what becomes of it", () => {
    const card = cardOf(
      "letter",
      "bomen",
      "Geachte voorzitter,",
      "Met deze brief over de bomen in de stad beschouw ik de motie-De Wit c.s. als afgedaan.",
    );
    expect(card).toContain(
      "Over moties|Motie-De Wit c.s. volgens de brief uitgevoerd|Met deze brief over de |bomen",
    );
  });
});
