import fc from "fast-check";
import type { WatchHit } from "#alert";
import { type MotionSnapshot, type Snapshot, TREATMENTS } from "#parliament";
import type { Evidence } from "#watch";
import { hostileSummaries } from "./hostile-summaries.ts";

/** Pieces that have hurt before: markup, mentions, direction, invisible and broken characters, JSON's own signs. */
const PIECES = [
  "<!channel>",
  "<!here|nu>",
  "<@U0123ABCD>",
  "<#C0123ABCD|x>",
  "<!subteam^S0123>",
  "<https://evil.example|Tweede Kamer>",
  "javascript:alert(1)",
  "*vet* _schuin_ ~door~ `code` ```blok```",
  ":rotating_light:",
  "@channel @here",
  "&lt;!channel&gt; &amp;",
  "<\u200b!channel>",
  "<\u00ad@U0123ABCD>",
  "\u202egnirts\u202c \u2066x\u2069 \u200f",
  "\u0000\u0007\u001b[31m\u009b",
  "\ud800",
  "\udfff",
  "👩‍👩‍👧‍👦",
  "\u{e0041}\u{e0042}",
  "\r\n\u2028\u2029\u0085",
  '"""\\\\\\"',
  "Motie van het lid Van Nispen over ",
  "motie van de leden A, B en C ter vervanging van ",
  "een gewone zin over opvang. ",
  "é",
  "​",
  "",
  "   ",
];

/** Each piece again and again: made once, they are many and long. */
const LONG = PIECES.flatMap((piece) =>
  [100, 3000, 100_000].map((length) => {
    const one = piece === "" ? "x" : piece;
    return one.repeat(Math.ceil(length / one.length)).slice(0, length);
  }),
);

/** Any text, as bad as it comes. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((all) => all.join("")) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...LONG),
  },
);
export const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 });
export const date = fc.oneof(
  fc.constantFrom("2024-11-26", "2025-01-14", "9999-99-99", "0001-01-01T00:00:00"),
  text,
);
const seats = fc.integer({ min: 0, max: 150 });
export const many = <T>(of: fc.Arbitrary<T>, most = 4) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.array(of, { maxLength: most }) },
    { weight: 1, arbitrary: repeated(of) },
  );
const repeated = <T>(of: fc.Arbitrary<T>) => of.map((one) => Array.from({ length: 60 }, () => one));
export const id = fc.oneof(
  fc.constantFrom(
    "kst-36600-XX-29",
    "2024Z19321",
    "2024D45012",
    "kv-tk-2024Z18231",
    "dossier-36333",
    "ah-tk-20242025-512",
  ),
  text,
);

const base = {
  key: text,
  ids: many(id, 5),
  title: text,
  dossier: maybe(fc.record({ id, title: maybe(text) })),
  actors: many(
    fc.record({
      name: text,
      party: maybe(text),
      role: fc.oneof(
        fc.constantFrom("Indiener", "Medeindiener", "Gericht aan", "Eerste ondertekenaar", "Toegezegd door"),
        text,
      ),
    }),
  ),
  withdrawn: fc.boolean(),
};
const reference = {
  key: text,
  number: maybe(id),
  kind: fc.oneof(fc.constantFrom("Brief regering", "Motie"), text),
  title: text,
  date: maybe(date),
};
const decision = fc.constantFrom("besluit-1", "besluit-2");

export const motions: fc.Arbitrary<MotionSnapshot> = fc.record({
  ...base,
  subject: fc.constant("motion" as const),
  form: fc.constantFrom("motie" as const, "amendement" as const),
  tabledOn: maybe(date),
  appreciation: maybe(text),
  decisions: many(
    fc.record({
      key: decision,
      kind: maybe(text),
      status: maybe(text),
      method: maybe(fc.oneof(fc.constant("Hoofdelijk"), text)),
      text: maybe(text),
      on: maybe(date),
    }),
  ),
  outcome: maybe(
    fc.record({
      decision,
      result: fc.oneof(fc.constantFrom("aangenomen", "verworpen", "aangehouden"), text),
      on: maybe(date),
    }),
  ),
  scheduledOn: maybe(date),
  tally: maybe(
    fc.record({
      decision,
      rollCall: fc.boolean(),
      for: seats,
      against: seats,
      absent: seats,
      parties: many(fc.record({ party: text, for: seats, against: seats, absent: seats }), 20),
      complete: fc.boolean(),
      uncertain: fc.boolean(),
    }),
  ),
  replaces: many(fc.record({ key: text, id: maybe(id) })),
  replacedBy: many(fc.record({ key: text, id: maybe(id) })),
  documents: many(fc.record(reference)),
  citedBy: many(
    fc.record(
      {
        ...reference,
        id,
        by: fc.record({ name: text, office: maybe(text), party: maybe(text) }),
        sentence: text,
        note: text,
        role: fc.constantFrom("replaces" as const, "mentions" as const),
        claims: many(
          fc.record(
            {
              treatment: fc.constantFrom(...TREATMENTS),
              speaker: fc.constantFrom("government" as const, "house" as const, "other" as const),
              sentence: text,
              against: text,
              note: text,
            },
            { requiredKeys: ["treatment", "speaker", "sentence"] },
          ),
        ),
      },
      { requiredKeys: ["key", "number", "kind", "title", "date", "sentence", "role"] },
    ),
  ),
});
const questions: fc.Arbitrary<Snapshot> = fc.record({
  ...base,
  subject: fc.constant("question" as const),
  askedOn: maybe(date),
  dueOn: maybe(date),
  state: fc.constantFrom("open" as const, "postponed" as const, "answered" as const, "withdrawn" as const),
  documents: many(fc.record(reference)),
});
const documents: fc.Arbitrary<Snapshot> = fc.record({
  ...base,
  subject: fc.constant("document" as const),
  kind: fc.oneof(fc.constantFrom("Brief regering", "Antwoord schriftelijke vragen"), text),
  date: maybe(date),
  zaken: many(fc.record({ key: text, number: maybe(text), kind: maybe(text), title: maybe(text) })),
  attachmentOf: maybe(fc.record(reference)),
  file: maybe(
    fc.record({ url: text, contentType: maybe(text), bytes: fc.constant(1), version: maybe(text) }),
  ),
  reading: maybe(
    fc.record({
      state: fc.constantFrom("read" as const, "unreadable" as const),
      textHash: maybe(text),
      reason: maybe(text),
    }),
  ),
});
const meetingRef = { key: text, number: maybe(id), kind: maybe(text), title: maybe(text), date: maybe(date) };
const pledges: fc.Arbitrary<Snapshot> = fc.record({
  ...base,
  subject: fc.constant("promise" as const),
  madeOn: maybe(date),
  ministry: maybe(text),
  meeting: maybe(fc.record(meetingRef)),
  dueOn: maybe(date),
  status: maybe(text),
  letters: many(id),
  repeats: many(fc.record({ key: text, id: maybe(id) })),
  repeatedBy: many(fc.record({ key: text, id: maybe(id) })),
  supplements: many(fc.record({ key: text, id: maybe(id) })),
  supplementedBy: many(fc.record({ key: text, id: maybe(id) })),
  amends: many(fc.record({ key: text, id: maybe(id) })),
  amendedBy: many(fc.record({ key: text, id: maybe(id) })),
});
const dossiers: fc.Arbitrary<Snapshot> = fc.record({
  ...base,
  subject: fc.constant("dossier" as const),
  number: maybe(text),
  suffix: maybe(text),
  closed: maybe(fc.boolean()),
  highestNumber: maybe(fc.nat()),
});
const meetings: fc.Arbitrary<Snapshot> = fc.record({
  ...base,
  subject: fc.constant("meeting" as const),
  kind: fc.oneof(fc.constant("Stemmingen"), text),
  date: maybe(date),
  dateKind: maybe(text),
  startsAt: maybe(fc.oneof(fc.constant("2024-12-03T14:00:00.000Z"), text)),
  endsAt: maybe(text),
  place: maybe(text),
  closed: fc.boolean(),
  status: maybe(fc.oneof(fc.constantFrom("Gepland", "Verplaatst"), text)),
  agenda: many(fc.record({ key: text, number: maybe(text), title: text, zaken: many(text) }), 30),
  movedFrom: maybe(fc.record(meetingRef)),
  movedTo: many(fc.record(meetingRef)),
  speakers: many(fc.record({ name: text, party: maybe(text), office: maybe(text) }), 30),
  pledged: many(fc.record({ key: text, id: maybe(id) }), 30),
  records: many(fc.record({ key: text, number: maybe(id), kind: text, title: text, date: maybe(date) })),
});
const pages = fc.array(
  fc.record({
    source: fc.oneof(fc.constantFrom("tweedekamer", "coa"), text),
    url: fc.oneof(
      fc.constantFrom("https://example.org/a?b=1#c", "https://user@example.org/", "javascript:1"),
      text,
    ),
  }),
  { maxLength: 8 },
);
const aSnapshot = fc.oneof(motions, questions, pledges, meetings, dossiers, documents);
export const hostileSnapshots: fc.Arbitrary<Snapshot> = fc
  .tuple(aSnapshot, fc.option(pages))
  .map(([snapshot, alsoIn]) => (alsoIn === null ? snapshot : { ...snapshot, alsoIn }));

const offset = fc.integer({ min: -50, max: 400 });
const evidence: fc.Arbitrary<Evidence> = fc.record({
  type: fc.constantFrom("term" as const, "citation" as const, "subject" as const, "dossier" as const),
  text,
  where: fc.constantFrom("title" as const, "text" as const, "record" as const),
  start: offset,
  end: offset,
  sentence: text,
  sentenceStart: fc.integer({ min: 0, max: 40 }),
  page: maybe(fc.integer({ min: 1, max: 900 })),
});
export const hits: fc.Arbitrary<readonly WatchHit[]> = many(
  fc.record({
    watch: text,
    name: text,
    mention: maybe(fc.oneof(fc.constantFrom("@S0123ABC", "@U0123ABC", "<!channel>", "@here"), text)),
    evidence: many(evidence, 20),
  }),
);

export const ingredients = { text, id, date, offset };
export const summaries = hostileSummaries(ingredients);
