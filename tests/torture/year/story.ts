import type { Random } from "../simulation/random.ts";
import { moment, plus, votingDay } from "./calendar.ts";
import {
  type DocumentPart,
  dossierOf,
  fileUrl,
  PARTIES,
  type Part,
  STREAMS,
  type Stream,
  type TextFacts,
} from "./parts.ts";

/** What is published at one moment. */
export interface Publication {
  readonly at: Date;
  readonly parts: readonly Part[];
}

/** A file that can be fetched from a moment on; null is a scan that cannot be read. */
export interface StoryFile {
  readonly from: Date;
  readonly text: TextFacts | null;
}

/** A category that cannot be read for a while. */
export interface Outage {
  readonly stream: Stream;
  readonly from: Date;
  readonly until: Date;
}

/** A year of a small parliament, as facts. */
export interface Story {
  readonly start: Date;
  readonly end: Date;
  /** In order of time; those before the start are history. */
  readonly publications: readonly Publication[];
  readonly files: ReadonlyMap<string, StoryFile>;
  readonly outages: readonly Outage[];
  /** When so many old records come past once more, unchanged. */
  readonly floods: readonly { readonly at: Date; readonly records: number }[];
}

export const FIRST_DAY = "2025-01-14";
export const LAST_DAY = "2026-01-14";

/** The motions of the year by number: those of 36333 begin below 20; what replaces one is 40 higher. */
const MOTIONS = [29, 30, 31, 32, 7, 8];
const LETTERS = 12;

export function writeStory(random: Random): Story {
  const publications: Publication[] = [];
  const files = new Map<string, StoryFile>();
  let rank = 0;

  function publish(day: string, time: string, ...parts: readonly Part[]): void {
    publications.push({ at: moment(day, time), parts: random.shuffled(parts) });
  }

  function store(document: DocumentPart, at: Date, text: TextFacts | null): void {
    const lateMs = random.chance(0.15) ? random.between(1, 20) * 900_000 : 0;
    files.set(fileUrl(document), { from: new Date(at.getTime() + lateMs), text });
  }

  function aDocument(document: string, on: string, change: Partial<DocumentPart>): DocumentPart {
    rank += 1;
    return {
      what: "document",
      document,
      rank,
      soort: "Brief regering",
      motion: null,
      question: null,
      dossier: null,
      date: on,
      registered: on,
      word: false,
      names: null,
      instead: null,
      file: null,
      removed: false,
      ...change,
    };
  }

  function hour(): string {
    // Between two and three at night the clock changes.
    if (random.chance(0.05)) return `0${random.between(0, 3)}:${random.between(10, 59)}`;
    return `${random.between(10, 21)}:${random.between(10, 59)}`;
  }

  /** A day of the year, or with `early` one before it begins. */
  function aDay(early: boolean): string {
    return early ? plus(FIRST_DAY, -random.between(1, 30)) : plus(FIRST_DAY, random.between(0, 250));
  }

  /** Tabled with its text, perhaps published days late; later perhaps in another wording. */
  function table(
    motion: number,
    day: string,
    change: Partial<Extract<Part, { what: "motion" }>>,
    instead: number | null,
  ) {
    const zaak: Part = {
      what: "motion",
      motion,
      on: day,
      appreciation: null,
      replaces: null,
      removed: false,
      ...change,
    };
    const shown = random.chance(0.2) ? plus(day, random.between(1, 12)) : day;
    const deadline = random.chance(0.5) ? plus(day, random.between(40, 170)) : null;
    // What takes the place of another may name that in passing in its text too.
    const cites = instead !== null && random.chance(0.5) ? [{ motion: instead, executes: false }] : [];
    const text: TextFacts = { word: motion === 32, cites, deadline, salt: `motie ${motion}` };
    const document = aDocument(`stuk-${motion}`, day, {
      soort: instead === null ? "Motie" : "Motie (gewijzigd/nader)",
      motion,
      dossier: dossierOf(motion),
      registered: shown,
      word: motion === 32 && instead === null,
      instead,
      file: 1,
    });
    const at = hour();
    store(document, moment(shown, at), text);
    publish(shown, at, zaak, { what: "actor", motion }, document);
    if (random.chance(0.25)) {
      const [later, time] = [plus(shown, random.between(1, 30)), hour()];
      const next = { ...document, file: 2 };
      store(next, moment(later, time), { ...text, salt: `motie ${motion}, verbeterd en met nieuwe woorden` });
      publish(later, time, next);
    }
    return { zaak, shown };
  }

  function planMotion(motion: number): void {
    const begun = table(motion, aDay(random.chance(0.3)), {}, null);
    let { zaak } = begun;
    let day = begun.shown;
    const opinions = ["Ontraden", "Oordeel Kamer", "Nog te ontvangen", "Overgenomen"];
    for (const appreciation of random.shuffled(opinions).slice(0, random.between(0, 2))) {
      day = plus(day, random.between(0, 9));
      zaak = { ...zaak, appreciation };
      publish(day, hour(), zaak);
    }
    if (motion === 31 && random.chance(0.3)) {
      publish(plus(day, random.between(1, 60)), hour(), { ...zaak, removed: true });
      return;
    }
    if (random.chance(0.3)) planReplacement(motion, plus(day, random.between(0, 30)));
    planVotes(motion, plus(day, random.between(3, 10)));
  }

  /** By its record, by its title, or by both. */
  function planReplacement(motion: number, day: string): void {
    const way = random.pick(["record", "title", "both"]);
    const replaces = way === "title" ? null : motion;
    table(motion + 40, day, { replaces }, way === "record" ? null : motion);
  }

  /** On an agenda, moved with its meeting, held over for weeks, and voted on in the end, or never. */
  function planVotes(motion: number, from: string): void {
    let day = votingDay(from);
    const endings = ["aangenomen", "aangenomen", "verworpen", "ingetrokken", "nooit"];
    for (let round = 1; round <= 3; round += 1) {
      const name = `${motion}-${round}`;
      const meeting: Part = {
        what: "meeting",
        meeting: `meeting-${name}`,
        day,
        state: "Gepland",
        from: null,
      };
      const proposal: Part = {
        what: "decision",
        decision: `d-${name}`,
        motion,
        result: null,
        point: `point-${name}`,
      };
      publish(plus(day, -random.between(1, 6)), hour(), meeting, proposal, {
        what: "point",
        point: `point-${name}`,
        meeting: meeting.meeting,
      });
      if (random.chance(0.25)) {
        publish(plus(day, -1), "22:05", {
          ...meeting,
          state: random.pick(["Verplaatst", "Geannuleerd"] as const),
        });
        day = votingDay(plus(day, random.between(1, 20)));
        continue;
      }
      if (random.chance(0.3)) {
        publish(day, "16:20", { ...proposal, result: "aangehouden" }, { ...meeting, state: "Uitgevoerd" });
        day = votingDay(plus(day, random.between(7, 60)));
        continue;
      }
      const result = random.pick(endings);
      if (result !== "nooit") planResult(proposal, result, day);
      return;
    }
  }

  /** The outcome at once, the rows the next morning, one of them double, and now and then a correction. */
  function planResult(proposal: Extract<Part, { what: "decision" }>, result: string, day: string): void {
    publish(day, "16:20", { ...proposal, result });
    if (result === "ingetrokken") return;
    const { decision } = proposal;
    const rows = PARTIES.map(([party, seats]): Part => {
      const side = random.chance(0.5) ? "Voor" : "Tegen";
      return { what: "vote", row: `${decision}-${party}`, decision, party, seats, side };
    });
    const double = { ...rows[0]!, row: `${decision}-double` } as Part;
    const all = random.shuffled(random.chance(0.3) ? [...rows, double] : rows);
    const cut = random.chance(0.4) ? random.between(1, all.length) : all.length;
    publish(plus(day, 1), "08:10", ...all.slice(0, cut));
    if (cut < all.length) publish(plus(day, 1), "08:13", ...all.slice(cut));
    if (random.chance(0.2)) {
      const other = result === "aangenomen" ? "verworpen" : "aangenomen";
      publish(plus(day, random.between(1, 9)), "11:31", { ...proposal, result: other });
    }
    if (random.chance(0.2)) {
      const [row] = rows.slice(3);
      if (row?.what === "vote")
        publish(plus(day, random.between(2, 9)), "12:01", {
          ...row,
          side: row.side === "Voor" ? "Tegen" : "Voor",
        });
    }
  }

  function planQuestion(question: number): void {
    const on = aDay(random.chance(0.3));
    const term = random.chance(0.4) ? plus(on, 21) : null;
    const asked: Part = { what: "question", question, on, term };
    const word = random.chance(0.5);
    const document = (name: string, soort: string, day: string) => {
      const part = aDocument(`${name}-${question}`, day, { soort, question, file: 1, word });
      const time = hour();
      store(part, moment(day, time), { word, cites: [], deadline: null, salt: `${name} ${question}` });
      return { part, time };
    };
    const first = document("vragen", "Schriftelijke vragen", on);
    publish(on, first.time, asked, first.part);
    let day = plus(on, random.between(12, 25));
    if (random.chance(0.5)) {
      const notice = document("uitstel", "Mededeling (uitstel antwoord)", day);
      publish(day, notice.time, notice.part);
      if (random.chance(0.3))
        publish(plus(day, 1), hour(), { ...asked, term: plus(on, random.between(30, 90)) });
      day = plus(day, random.between(5, 60));
    }
    const ending = random.pick(["answer", "answer", "answer", "never"]);
    if (ending === "never") return;
    const answer = document("antwoord", "Antwoord schriftelijke vragen", plus(day, random.between(0, 30)));
    publish(answer.part.date, answer.time, answer.part);
  }

  function planPromise(promise: number): void {
    let day = aDay(random.chance(0.3));
    const due = random.chance(0.8) ? plus(day, random.between(20, 150)) : null;
    let now: Extract<Part, { what: "promise" }> = {
      what: "promise",
      promise,
      status: "Openstaand",
      due,
      repeats: null,
    };
    publish(day, hour(), now);
    const later = (days: number, change: Partial<typeof now>) => {
      day = plus(day, random.between(5, days));
      now = { ...now, ...change };
      publish(day, hour(), now);
    };
    if (random.chance(0.4))
      publish(plus(day, random.between(5, 90)), hour(), { ...now, promise: promise + 5, repeats: promise });
    if (random.chance(0.4)) later(120, { due: plus(due ?? day, random.between(10, 60)) });
    if (random.chance(0.3)) later(60, { status: "Deels Voldaan" });
    const ending = random.pick(["Voldaan", "Vervallen", "Afgedaan", null]);
    if (ending !== null) later(120, { status: ending });
  }

  /** Of any kind: hit by its title or its text, citing, late, with a mistyped year, a scan, another version, withdrawn. */
  function planLetter(letter: number): void {
    const day = aDay(false);
    const late = random.chance(0.2) ? random.between(3, 30) : 0;
    const mistyped = random.chance(0.1);
    const date = mistyped ? `2015${day.slice(4)}`.replace("02-29", "02-28") : plus(day, -late);
    const cited = random.pick([29, 29, 30, 31, 7]);
    const cites = () => (random.chance(0.5) ? [{ motion: cited, executes: random.chance(0.4) }] : []);
    const text = (): TextFacts => ({
      word: random.chance(0.4),
      cites: cites(),
      deadline: null,
      salt: `brief ${letter}, ${random.next()}`,
    });
    const part = aDocument(`brief-${letter}`, date, {
      registered: mistyped ? day : date,
      dossier: random.chance(0.2) ? "B" : null,
      word: random.chance(0.3),
      names: random.chance(0.2) ? cited : null,
      file: random.chance(0.9) ? 1 : null,
    });
    const time = hour();
    if (part.file !== null) store(part, moment(day, time), random.chance(0.1) ? null : text());
    publish(day, time, part);
    if (part.file !== null && random.chance(0.3)) {
      const [next, later, at] = [{ ...part, file: 2 }, plus(day, random.between(1, 60)), hour()];
      store(next, moment(later, at), text());
      publish(later, at, next);
    } else if (random.chance(0.1))
      publish(plus(day, random.between(1, 90)), hour(), { ...part, removed: true });
  }

  /** Thousands in truth: what nobody has seen and is of long ago. */
  function planOldDocuments(): void {
    const parts = [...Array(random.between(1, 30)).keys()].map((number) =>
      aDocument(`oud-${number}`, "2011-05-05", {
        word: random.chance(0.8),
        dossier: random.chance(0.1) ? "B" : null,
      }),
    );
    publish(aDay(false), hour(), ...parts);
  }

  publish(
    plus(FIRST_DAY, -40),
    "10:00",
    { what: "dossier", dossier: "A", closed: false },
    { what: "dossier", dossier: "B", closed: false },
  );
  for (const motion of MOTIONS) planMotion(motion);
  for (const question of [900, 901]) planQuestion(question);
  for (const promise of [1, 2]) planPromise(promise);
  for (let letter = 0; letter < LETTERS; letter += 1) planLetter(letter);
  if (random.chance(0.5)) planOldDocuments();
  if (random.chance(0.3))
    publish(plus(FIRST_DAY, 300), "12:00", { what: "dossier", dossier: "B", closed: true });
  publications.sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    start: moment(FIRST_DAY, "09:00"),
    end: moment(LAST_DAY, "09:00"),
    publications,
    files,
    outages: planOutages(random),
    floods: [...Array(random.between(0, 3))].map(() => ({
      at: moment(plus(FIRST_DAY, random.between(20, 330)), hour()),
      records: random.between(5, 120),
    })),
  };
}

/** Whatever fails works again before the year ends, so that its recovery is heard of. */
const LAST_RECOVERY = plus(LAST_DAY, -14);

/** None, or one or two, one after the other: for days, or for months. */
function planOutages(random: Random): readonly Outage[] {
  const outages: Outage[] = [];
  let day = plus(FIRST_DAY, random.between(5, 120));
  for (let number = random.between(0, 2); number > 0; number -= 1) {
    const days = random.pick([1, 5, 30, 70, 110]);
    const from = moment(day, "07:30");
    const [end = LAST_RECOVERY] = [plus(day, days), LAST_RECOVERY].sort();
    outages.push({ stream: random.pick(STREAMS), from, until: moment(end, "13:00") });
    day = plus(day, days + random.between(5, 60));
  }
  return outages;
}
