import { describe, expect, it } from "vitest";
import { type AnswerSummary, summarise } from "#summary";
import { makeText } from "./make-text.ts";

function answer(...paragraphs: readonly string[]): AnswerSummary {
  const summary = summarise("answer", makeText(...paragraphs));
  if (summary.kind !== "answer") throw new Error(`read as ${summary.kind}`);
  return summary;
}

function shape({ pairs }: AnswerSummary) {
  return pairs.map((pair) => [pair.numbers, pair.questions.map(({ text }) => text), pair.answer.text]);
}

describe("pairs", () => {
  it("questions with labels above them, answered one by one, together, and out of order", () => {
    const read = answer(
      "Vraag 1",
      "Kent u het bericht over bomen?",
      "Antwoord op vraag 1",
      "Ja.",
      "Vraag 2",
      "Hoeveel bomen zijn er?",
      "Vraag 3 ",
      "Waar staan zij?",
      "Vraag 4",
      "Wie telt ze?",
      "Antwoord op vragen 2, en 4",
      "Dat is niet bekend.",
      "Er wordt geteld.",
      "Antwoord op de vraag 3:",
      "Overal.",
    );
    expect(shape(read)).toEqual([
      [[1], ["Kent u het bericht over bomen?"], "Ja."],
      [[2, 4], ["Hoeveel bomen zijn er?", "Wie telt ze?"], "Dat is niet bekend.\n\nEr wordt geteld."],
      [[3], ["Waar staan zij?"], "Overal."],
    ]);
    expect(read.pairs[1]!.question?.text).toBe("Hoeveel bomen zijn er?");
  });

  it("several questions that follow each other are one stretch", () => {
    const read = answer(
      "Vraag 1",
      "Waarom?",
      "Vraag 2",
      "Hoe?",
      "Antwoord op vragen 1 en 2",
      "Daarom, en zo.",
    );
    expect(read.pairs[0]!.question?.text).toBe("Waarom?\n\nVraag 2\n\nHoe?");
  });

  it.each<[string, readonly number[]]>([
    ["Antwoord op vragen 4, 5, 6 en 7", [4, 5, 6, 7]],
    ["Antwoord op vragen 4 t/m 7", [4, 5, 6, 7]],
    ["Antwoord vraag 4 tot en met 7:", [4, 5, 6, 7]],
    ["Antwoord 4, 5", [4, 5]],
    ["Antwoorden op de vragen 4 en 5", [4, 5]],
    ["Beantwoording vragen 4-6", [4, 5, 6]],
    ["ANTWOORD OP VRAAG 4.", [4]],
    ["Antwoord op vraag 4 en vraag 5", [4, 5]],
    ["Antwoord op de vragen 4, 5 & 6", [4, 5, 6]],
  ])("understands: %s", (label, numbers) => {
    expect(answer("Vraag 4", "Wat?", label, "Dat.").pairs[0]!.numbers).toEqual(numbers);
  });

  it("label and text on one line", () => {
    const read = answer("Vraag 1: Kent u het bericht?", "Antwoord 1: Ja, dat ken ik.");
    expect(shape(read)).toEqual([[[1], ["Kent u het bericht?"], "Ja, dat ken ik."]]);
  });

  it("numbered questions with a bare label for the answer", () => {
    const read = answer(
      "1. Kent u het bericht?",
      "Antwoord",
      "Ja. In 3 gemeenten.",
      "2. Wat vindt u ervan?",
      "Antwoord",
      "Niets.",
    );
    expect(shape(read)).toEqual([
      [[1], ["Kent u het bericht?"], "Ja. In 3 gemeenten."],
      [[2], ["Wat vindt u ervan?"], "Niets."],
    ]);
  });

  it("a sentence that begins like a label is text", () => {
    const read = answer(
      "Vraag 1",
      "Wat?",
      "Antwoord op vraag 1",
      "Dat.",
      "Antwoord op vraag 3 van uw collega gaf ik eerder.",
    );
    expect(read.pairs).toHaveLength(1);
    expect(read.pairs[0]!.answer.text).toMatch(/eerder\.$/);
  });

  it("leaves out the questioner's notes, footnotes, and the heading before the next question", () => {
    const read = answer(
      "Vraag 1",
      "Wat? 1)",
      "Antwoord op vraag 1",
      "Dat [1].",
      "# Bomen in de stad",
      "Vraag 2",
      "Hoe?",
      "Antwoord op vraag 2",
      "Zo.",
      "1) Krant, 3 mei 2030.",
      "[1] Kamerstuk 36 999, nr. 8.",
    );
    expect(read.pairs.map((pair) => pair.answer.text)).toEqual(["Dat [1].", "Zo."]);
  });

  it("tells to which answers an answer refers", () => {
    const read = answer(
      "Vraag 1",
      "Wat?",
      "Antwoord op vraag 1",
      "Zie het antwoord op vragen 2 en 3.",
      "Vraag 2",
      "Hoe?",
      "Antwoord op vraag 2",
      "Zie mijn antwoord op eerdere schriftelijke vragen 5.",
    );
    expect(read.pairs.map((pair) => pair.refersTo)).toEqual([[2, 3], []]);
  });
});

describe("whose question, whose answer", () => {
  const pair = ["Vraag 1", "Wat?", "Antwoord op vraag 1", "Dat."];
  it("from the letter", () => {
    const read = answer(
      "In antwoord op uw brief van 5 mei 2030, nr. 2030Z11859, deel ik u mede dat de vragen hierbij worden beantwoord.",
      "De Minister van Bos en Water,",
      "A.B. van der Berg",
      ...pair,
    );
    expect(read).toMatchObject({
      question: "2030Z11859",
      answeredBy: "Minister van Bos en Water, A.B. van der Berg",
    });
  });

  it("from the official publication", () => {
    const read = answer(
      "2030Z05000",
      "Vragen van het lid De Wit (Partij) aan de Minister van Bos en Water over bomen (ingezonden 5 april 2030).",
      "Antwoord van Minister Van der Berg (Bos en Water) (ontvangen 3 mei 2030).",
      ...pair,
    );
    expect(read).toMatchObject({
      question: "2030Z05000",
      answeredBy: "Minister Van der Berg (Bos en Water)",
    });
  });

  it("null where nothing says so", () => {
    expect(answer("Uw brief met nr. 5293107.", ...pair)).toMatchObject({ question: null, answeredBy: null });
  });
});
