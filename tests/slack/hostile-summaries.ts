import fc from "fast-check";
import type { Summary, TextChange } from "#summary";

const TREATMENTS = [
  "executed",
  "partly",
  "underway",
  "takenOver",
  "refused",
  "notExecuted",
  "mentioned",
] as const;
const OUTCOMES = ["aangenomen", "verworpen", "aangehouden", "ingetrokken", null] as const;

/** What summaries are made of. */
interface Ingredients {
  readonly text: fc.Arbitrary<string>;
  readonly id: fc.Arbitrary<string>;
  readonly date: fc.Arbitrary<string>;
  readonly offset: fc.Arbitrary<number>;
}

/** Summaries of every kind, of texts as bad as they come. */
export function hostileSummaries({ text, id, date, offset }: Ingredients): fc.Arbitrary<Summary> {
  const quote = fc.record({ text, start: offset, end: offset });
  const span = fc.record({ start: offset, end: offset });
  const lead = many(quote);
  return fc.oneof(
    fc.record({
      kind: fc.constant("motion" as const),
      signatories: many(text),
      considerations: many(quote),
      requests: many(fc.record({ verb: text, text, start: offset, end: offset })),
      deadlines: many(fc.record({ text, start: offset, end: offset, date })),
      replaces: id,
    }),
    fc.record({
      kind: fc.constant("answer" as const),
      question: maybe(id),
      answeredBy: maybe(text),
      pairs: many(
        fc.record({
          numbers: many(fc.nat()),
          question: maybe(quote),
          answer: quote,
          questions: many(fc.record({ number: fc.nat(), text, start: offset, end: offset })),
          refersTo: many(fc.nat()),
        }),
      ),
    }),
    fc.record({
      kind: fc.constant("letter" as const),
      sender: maybe(text),
      date: maybe(date),
      opening: maybe(quote),
      commitments: many(quote),
      motions: many(
        fc.record({
          id,
          name: text,
          sentence: quote,
          treatment: fc.constantFrom(...TREATMENTS),
          speaker: fc.constant("government" as const),
        }),
      ),
    }),
    fc.record({ kind: fc.constant("other" as const), lead: many(quote) }),
    fc.record({
      kind: fc.constant("amendment" as const),
      lead,
      signatories: many(text),
      changes: many(quote),
      explanation: many(quote),
      replaces: id,
    }),
    fc.record({
      kind: fc.constant("postponement" as const),
      lead,
      question: maybe(id),
      announcedBy: maybe(text),
      reason: maybe(quote),
      term: maybe(fc.record({ text, start: offset, end: offset, date })),
    }),
    fc.record({
      kind: fc.constant("consultation" as const),
      lead,
      exchanges: many(fc.record({ party: text, question: quote, answer: maybe(quote) })),
    }),
    fc.record({
      kind: fc.constant("debate" as const),
      lead,
      topic: maybe(quote),
      speakers: many(fc.record({ speaker: text, party: maybe(text), said: many(quote), turns: many(span) })),
    }),
    fc.record({
      kind: fc.constant("decisions" as const),
      lead,
      items: many(fc.record({ number: fc.nat(), title: quote, decisions: many(quote) })),
    }),
    fc.record({
      kind: fc.constant("votes" as const),
      lead,
      votes: many(
        fc.record({ text: quote, id, result: maybe(quote), outcome: fc.constantFrom(...OUTCOMES) }),
      ),
    }),
    fc.record({ kind: fc.constant("bill" as const), lead, purpose: maybe(quote), articles: many(quote) }),
    fc.record({ kind: fc.constant("memorandum" as const), lead, headings: many(quote) }),
  );
}

/** Changes of texts, of any passages. */
export function hostileChanges({ text, offset }: Ingredients): fc.Arbitrary<TextChange> {
  const quote = fc.record({ text, start: offset, end: offset });
  const span = fc.record({ start: offset, end: offset });
  return fc.record({
    changed: fc.constant(true),
    wordsAdded: fc.nat(),
    wordsRemoved: fc.nat(),
    passages: many(fc.record({ now: maybe(quote), added: many(span), was: maybe(text) })),
    passagesTotal: fc.nat(),
  });
}

function maybe<T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(of, { nil: null });
}

function many<T>(of: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.array(of, { maxLength: 5 }) },
    { weight: 1, arbitrary: of.map((one) => Array.from({ length: 60 }, () => one)) },
  );
}
