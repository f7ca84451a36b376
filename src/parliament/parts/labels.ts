/** A line that says which question, or the answer to which questions, begins: `Antwoord op vragen 4, 5, 6 en 7`. */
export interface Label {
  readonly kind: "question" | "answer";
  /** Empty for a bare `Antwoord`. */
  readonly numbers: readonly number[];
  /** Length of the label in its paragraph; what follows on the same line is text already. */
  readonly length: number;
}

const NUMBERS =
  "\\d{1,3}[a-z]?(?:\\s*(?:,\\s*(?:en\\s+)?|\\ben\\b|&|\\+|/|t/m|tot\\s+en\\s+met|[-–])\\s*(?:vra(?:ag|gen)\\s+)?\\d{1,3}[a-z]?)*";
const ANSWER = new RegExp(
  `^(?:(?:gezamenlijk|gecombineerd)\\s+)?(?:antwoord(?:en)?|beantwoording|reactie)(?:\\s+op)?(?:\\s+(?:de|uw))?(?:\\s+(?:sub)?vra(?:ag|gen))?(?:\\s+(?:nr|nummers?)\\.?)?\\s*(${NUMBERS})\\s*(?:[:.)]|(?=\\s|$))\\s*`,
  "iu",
);
const BARE_ANSWER =
  /^(?:antwoord(?:en)?|beantwoording|reactie)(?:\s+op\s+(?:de\s+)?vra(?:ag|gen))?\s*(?::\s*|\.?$)/iu;
const QUESTION = new RegExp(
  `^vra(?:ag|gen)\\s+(?:(?:nr|nummers?)\\.?\\s*)?(${NUMBERS})\\s*(?:[:.)]|(?=\\s|$))\\s*`,
  "iu",
);
/** Behind a label without a colon a small letter shows that the label is the beginning of a sentence. */
const GOES_ON = /^(?!zie\b|ja\b|nee\b|neen\b)\p{Ll}/u;

/** The label that a paragraph begins with; null where it is text. */
export function labelOf(paragraph: string): Label | null {
  return match("answer", ANSWER, paragraph) ?? match("question", QUESTION, paragraph) ?? bare(paragraph);
}

function match(kind: Label["kind"], pattern: RegExp, paragraph: string): Label | null {
  const found = pattern.exec(paragraph);
  if (found?.[1] === undefined) return null;
  const rest = paragraph.slice(found[0].length);
  if (!/[:.)]\s*$/.test(found[0]) && GOES_ON.test(rest)) return null;
  return { kind, numbers: numbersIn(found[1]), length: found[0].length };
}

function bare(paragraph: string): Label | null {
  const found = BARE_ANSWER.exec(paragraph);
  return found === null ? null : { kind: "answer", numbers: [], length: found[0].length };
}

/** `4, 5 en 7 t/m 9` as 4, 5, 7, 8, 9; letters of parts are dropped. A range backwards is its two ends. */
export function numbersIn(list: string): readonly number[] {
  const numbers: number[] = [];
  for (const found of list.matchAll(/(t\/m|tot\s+en\s+met|[-–])?\s*(?:vra(?:ag|gen)\s+)?(\d{1,3})/giu)) {
    const number = Number(found[2]);
    const last = numbers.at(-1);
    if (found[1] !== undefined && last !== undefined && number - last < 200) {
      for (let between = last + 1; between < number; between += 1) numbers.push(between);
    }
    if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}
