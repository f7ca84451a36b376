import { describe, expect, it } from "vitest";
import { type DocumentText, decodeText, parseDeadlines } from "#parliament";
import { type MotionSummary, recogniseClass, summarise } from "#summary";
import { DEFAULT_LIMITS } from "../../src/text/limits.ts";
import { readPlain } from "../../src/text/markup/plain.ts";
import { readXmlText } from "../../src/text/markup/xml.ts";
import { quotesIn } from "../summary/quotes-in.ts";
import { bare, type KoopMotion, koopMotions, plainName } from "./koop-motions.ts";

interface Read extends KoopMotion {
  readonly text: DocumentText;
  readonly summary: MotionSummary;
}

function read(motion: KoopMotion): Read {
  const text = readXmlText(decodeText(motion.bytes), DEFAULT_LIMITS);
  const summary = summarise("motion", text);
  if (summary.kind !== "motion") throw new Error(`${motion.id} reads as ${summary.kind}`);
  return { ...motion, text, summary };
}

/** Ids with the reason why the two may differ. */
type Exceptions = Readonly<Record<string, string>>;

/** Where the two differ for no reason that is known, one line each; also the exceptions that are none any more. */
function differences(
  found: (motion: Read) => unknown,
  expected: (motion: Read) => unknown,
  exceptions: Exceptions = {},
): readonly string[] {
  const lines = new Map<string, string>();
  for (const motion of motions) {
    const [got, wanted] = [JSON.stringify(found(motion)), JSON.stringify(expected(motion))];
    if (got !== wanted) lines.set(motion.id, `${motion.id}: ${got} for ${wanted}`);
  }
  const known = Object.keys(exceptions).filter((id) => motions.some((motion) => motion.id === id));
  const needless = known.filter((id) => !lines.has(id)).map((id) => `${id} is no exception`);
  return [...[...lines].filter(([id]) => !(id in exceptions)).map(([, line]) => line), ...needless];
}

const CUT = "the print cut a letter off a name, or added one; its heading has it whole";
const PRINTED = "metadata and print name others";
const NOT_PRINTED = "the day stands in its metadata only";
const NO_SEAM = "the markup alone does not tell where the request begins";

const SIGNERS: Exceptions = {
  ...Object.fromEntries(
    "36600-XV-46 28676-516 34104-441 21501-30-656 36600-IX-11 36531-20 36410-XII-72 29023-481 36600-XIII-39 21501-20-2055"
      .split(" ")
      .map((id) => [`kst-${id}`, CUT]),
  ),
};
const TABLED_BY: Exceptions = {
  "kst-33578-150": PRINTED,
  "kst-21501-20-2260": PRINTED,
  "kst-36592-33": PRINTED,
};
const DATES: Exceptions = {
  "kst-28345-288": NOT_PRINTED,
  "kst-36800-80": NOT_PRINTED,
  "kst-23432-574": NOT_PRINTED,
};
const REQUESTS: Exceptions = {
  "kst-36600-X-53": "the first letter of the request is a paragraph of its own",
  "kst-36755-45": NO_SEAM,
  "kst-36755-46": NO_SEAM,
  "kst-30950-501": NO_SEAM,
};

const motions = koopMotions().map(read);

describe.skipIf(motions.length === 0)(`${motions.length} motions as KOOP published them`, () => {
  it("are motions, under their own number", () => {
    expect(
      differences(
        ({ text }) => recogniseClass(text),
        () => "motion",
      ),
    ).toEqual([]);
    expect(
      differences(
        ({ summary }) => summary.id,
        ({ id }) => id,
      ),
    ).toEqual([]);
  });

  it("were tabled on the day that their metadata name, where they name one", () => {
    const dated = ({ summary, dates }: Read) => dates.length === 0 || summary.date === dates[0];
    expect(differences(dated, () => true, DATES)).toEqual([]);
  });

  it("are signed by whom they print, and whom their metadata name", () => {
    expect(
      differences(
        ({ summary }) => summary.signatories,
        ({ printed }) => printed,
        SIGNERS,
      ),
    ).toEqual([]);
    const sameNames = ({ summary, tabledBy }: Read) =>
      tabledBy.length === 0 ||
      (tabledBy.length === summary.signatories.length &&
        tabledBy.every((name) =>
          summary.signatories.some((own) => plainName(own).endsWith(plainName(name))),
        ));
    expect(differences(sameNames, () => true, TABLED_BY)).toEqual([]);
  });

  it("ask what their paragraphs ask, and replace what their headings say", () => {
    expect(
      differences(
        ({ summary }) => summary.requests.map(({ text }) => bare(text)),
        ({ asks }) => asks,
        REQUESTS,
      ),
    ).toEqual([]);
    expect(
      differences(
        ({ summary }) => summary.replaces,
        ({ id, heading }) => replacedIn(id, heading),
      ),
    ).toEqual([]);
  });

  it("have the days of their terms, and one reader of them", () => {
    const terms = ({ summary: { requests, date } }: Read) =>
      requests
        .flatMap(({ text }) => parseDeadlines(text, { reference: date ?? null }))
        .filter(({ kind }) => kind !== "vague");
    const isCounted = (kind: string) => kind === "relative" || kind === "recurring";
    expect(
      differences(
        ({ summary }) => summary.deadlines.map(({ text, date }) => [text, date ?? null]),
        (motion) =>
          terms(motion).map(({ text, kind, range }) => [
            text,
            isCounted(kind) ? null : (range?.until ?? null),
          ]),
      ),
    ).toEqual([]);
    const dated = motions
      .flatMap(({ summary }) => summary.deadlines)
      .filter(({ date }) => date !== undefined);
    console.log(`${dated.length} of their deadlines have a day`);
    expect(dated.length).toBeGreaterThan(motions.length / 10);
  });

  it("read the same as plain text", () => {
    const again = ({ text }: Read) => summarise("motion", readPlain(text.text, DEFAULT_LIMITS));
    expect(
      differences(
        (motion) => again(motion),
        ({ summary }) => summary,
      ),
    ).toEqual([]);
  });

  it("are quoted to the letter", () => {
    let count = 0;
    for (const { text, summary } of motions) {
      for (const quote of quotesIn(summary)) {
        expect(text.text.slice(quote.start, quote.end)).toBe(quote.text);
        count += 1;
      }
    }
    console.log(`${motions.length} real motions, ${count} quotes`);
  });
});

function replacedIn(id: string, heading: string): string | undefined {
  const number = /ONDER NR\. (\d+)/.exec(heading)?.[1];
  return number === undefined ? undefined : id.replace(/\d+$/, number);
}
