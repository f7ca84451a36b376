import { textWidth, wrap } from "../../src/demo/documents/helvetica.ts";
import { buildPdf, type Placed } from "../text/build-pdf.ts";

/**
 * A letter of our own in the form in which a coalition writes before a debate: motions as a list, their numbers in notes,
 * one without its number, a law by name and dossier, questions, a pledge. `[^3]` is the mark of the third note.
 */
export const BODY = [
  "Aan de leden van de vaste commissie voor Asiel en Migratie",
  "Utrecht, 9 december 2024",
  "Betreft: inbreng voor het commissiedebat van volgende week",
  "Geachte Kamerleden,",
  "Volgende week spreekt u met de minister over de opvang. Kinderen wonen nog altijd in noodopvang waar school en speelruimte ontbreken. Wij vragen u te bespreken wat er van vijf aangenomen voorstellen terechtkomt. Is er begonnen met de uitvoering, en hoe?",
  "Het gaat om de volgende moties:",
  "1. De motie-Van Nispen over een plan voor opvang op plekken met onderwijs, zorg en speelruimte.[^1] Is er begonnen met de uitvoering, en hoe?",
  "2. De motie-Van Nispen over kinderen opvangen waar zij buiten kunnen spelen.[^2] Welke locaties voldoen nu?",
  "3. De motie-Koekkoek/Ceder over het belang van het kind bij plaatsing en zo min mogelijk verhuizingen.[^3]",
  "4. Het amendement-Podt over geld voor begeleiding op school.[^4] Waar is dat geld aan besteed?",
  "5. De motie-Ceder/Boomsma over de termijnen in de noodopvang en voorrang voor gezinnen.[^5] Hoe wordt op de afspraken toegezien?",
  "Ook de Spreidingswet (36 333) moet blijven: noodopvang wordt er overbodig door.",
  "In antwoord op Kamervragen van het lid Dijk over leerplicht in de noodopvang[^6] schreef de minister dat het kwaliteitskader volgt. Die toezegging (TZ202411-042) staat nog open. De brief over het kwaliteitskader[^7] noemt geen datum.",
  "Wat betekent dit voor kinderen die nu in noodopvang wonen?",
  "Met vriendelijke groet, namens de coalitie",
] as const;

export const NOTES = [
  "Kamerstukken II 2024/25, 36 600 XX, nr. 29.",
  "Kamerstukken II 2024/25, 19 637, nr. 3282.",
  "Kamerstukken II 2023/24, 19 637, nr. 3185.",
  "Kamerstukken II 2024/25, 36 600 XX, nr. 6.",
  "Aangenomen in november, Kamerstuk 36 600 XX.",
  "Aanhangsel Handelingen II 2023/24, nr. 1812.",
  "Kamerstukken II 2024/25, 19 637, nr. 3310, p. 2.",
] as const;

/** The letter as text, with the marks as a program that takes text out of a file writes them. */
export function asText(mark: "bracketed" | "raised" | "glued", isWrapped = false): string {
  const sign = (number: number) =>
    mark === "bracketed" ? `[${number}]` : mark === "raised" ? (RAISED[number] ?? "") : String(number);
  const body = BODY.map((paragraph) => paragraph.replace(/\[\^(\d)\]/g, (_, number) => sign(Number(number))));
  const notes = NOTES.map((note, index) => `${sign(index + 1)} ${note}`);
  return [...body.map(isWrapped ? wrapped : String), notes.join("\n")].join("\n\n");
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function wrapped(paragraph: string): string {
  return paragraph.replace(/(.{60,78}) /g, "$1\n");
}

const SIZE = 10;
const RIGHT = 450;

/** The letter as a PDF: raised marks in small type, and on each page its notes in small type below. */
export function asPdf(): Uint8Array {
  const half = 9;
  return buildPdf([
    pageOf(BODY.slice(0, half), NOTES.slice(0, 3), 1),
    pageOf(BODY.slice(half), NOTES.slice(3), 4),
  ]);
}

function pageOf(paragraphs: readonly string[], notes: readonly string[], first: number): readonly Placed[] {
  const placed: Placed[] = [];
  let y = 780;
  for (const paragraph of paragraphs) {
    for (const line of wrap(paragraph, SIZE, RIGHT)) {
      placed.push(...lineOf(line, y));
      y -= 13;
    }
    y -= 9;
  }
  for (const [index, note] of notes.entries()) {
    const at = 120 - index * 12;
    placed.push(
      { text: String(first + index), x: 72, y: at + 3, size: 5 },
      { text: note, x: 78, y: at, size: 8 },
    );
  }
  return placed;
}

/** A line with its marks raised behind the words that carry them. */
function lineOf(line: string, y: number): readonly Placed[] {
  const placed: Placed[] = [];
  let x = 72;
  for (const piece of line.split(/(\[\^\d\])/).filter((part) => part !== "")) {
    const mark = /^\[\^(\d)\]$/.exec(piece)?.[1];
    const size = mark === undefined ? SIZE : 6;
    placed.push({ text: mark ?? piece, x, y: mark === undefined ? y : y + 4, size });
    x += textWidth(mark ?? piece, size);
  }
  return placed;
}
