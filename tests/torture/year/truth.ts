import { termEnd } from "./calendar.ts";
import { type DocumentPart, type Part, recordKey, type TextFacts } from "./parts.ts";

/** What can be told of a subject, each fact as a text; "" where there is nothing. */
export type Facts = Readonly<Record<string, string>>;

/** A day by which something is to come. */
export interface OpenTerm {
  readonly kind: "motion" | "question" | "promise";
  readonly until: string;
  /** From when it counts, where that is known. */
  readonly since: string | null;
}

/** What is known of the world by the pages and texts that came: the facts, and what follows from them by plain rules. */
export interface Truth {
  readonly parts: ReadonlyMap<string, Part>;
  readonly texts: ReadonlyMap<string, TextFacts>;
  /** The parts of a kind. */
  of<W extends Part["what"]>(what: W): readonly Extract<Part, { what: W }>[];
  learnParts(news: readonly Part[]): void;
  learnText(document: string, text: TextFacts | null): void;
  /** The subjects that can be told of, with their facts. */
  world(): ReadonlyMap<string, Facts>;
  meetingDay(point: string): { readonly day: string; readonly gone: boolean } | null;
  documentsOfMotion(motion: number): readonly DocumentPart[];
  /** Whether anybody knows under which number of a Kamerstuk it goes. */
  isNumbered(motion: number): boolean;
  termOf(id: string): OpenTerm | null;
}

const SEATS_COUNTED = 150;

export function createTruth(): Truth {
  const parts = new Map<string, Part>();
  const texts = new Map<string, TextFacts>();
  /** The parts of a kind; remembered until one changes. */
  const kinds = new Map<string, readonly Part[]>();
  let worldNow: ReadonlyMap<string, Facts> | null = null;

  function of<W extends Part["what"]>(what: W): readonly Extract<Part, { what: W }>[] {
    const known = kinds.get(what) ?? [...parts.values()].filter((part) => part.what === what);
    kinds.set(what, known);
    return known as readonly Extract<Part, { what: W }>[];
  }

  function learn(alter: () => void): void {
    alter();
    kinds.clear();
    worldNow = null;
  }

  function meetingDay(point: string): { readonly day: string; readonly gone: boolean } | null {
    const item = of("point").find((one) => one.point === point);
    const meeting = of("meeting").find((one) => one.meeting === item?.meeting);
    if (meeting === undefined) return null;
    return { day: meeting.day, gone: meeting.state === "Verplaatst" || meeting.state === "Geannuleerd" };
  }

  function documentsOfMotion(motion: number): readonly DocumentPart[] {
    return of("document").filter((one) => one.motion === motion && !one.removed);
  }

  function motionFacts(motion: number): Facts | null {
    const zaak = of("motion").find((one) => one.motion === motion);
    if (zaak === undefined) return null;
    const decisions = of("decision").filter((one) => one.motion === motion);
    const final = decisions.find(({ result }) => result !== null && result !== "aangehouden");
    const held = decisions.filter(({ result }) => result === "aangehouden");
    const heldOn =
      held
        .map(({ point }) => meetingDay(point)?.day ?? "")
        .sort()
        .at(-1) ?? "";
    const ahead = decisions
      .filter(({ result }) => result === null)
      .flatMap(({ point }) => meetingDay(point) ?? [])
      .filter(({ day, gone }) => !gone && day > heldOn)
      .map(({ day }) => day);
    const citing = citingOf(motion);
    const opinion = zaak.appreciation?.startsWith("Nog ") ? "" : (zaak.appreciation ?? "");
    return {
      appreciation: opinion,
      outcome: final?.result ?? (held.length > 0 ? "aangehouden" : ""),
      held: held.length > 0 ? "held" : "",
      scheduled: final === undefined ? (ahead.sort().at(-1) ?? "") : "",
      tally: final === undefined ? "" : tallyOf(final.decision),
      replacedBy: replacing(motion).join(),
      citedBy: citing.map(({ document }) => document).join(),
      executedBy: citing.flatMap(({ document, executes }) => (executes ? [document] : [])).join(),
      removed: zaak.removed ? "removed" : "",
    };
  }

  function tallyOf(decision: string): string {
    const byParty = new Map(
      of("vote").flatMap((row) => (row.decision === decision ? [[row.party, row]] : [])),
    );
    const seats = (side: string) =>
      [...byParty.values()].reduce((sum, row) => sum + (row.side === side ? row.seats : 0), 0);
    const [voor, tegen] = [seats("Voor"), seats("Tegen")];
    return voor + tegen < SEATS_COUNTED ? "" : `${voor}-${tegen}`;
  }

  /** What says so in its record, and what says so in the title of its text. */
  function replacing(motion: number): readonly string[] {
    const byRecord = of("motion").filter(({ replaces, removed }) => replaces === motion && !removed);
    const byTitle = isNumbered(motion)
      ? of("document").filter((one) => one.instead === motion && one.motion !== null && !one.removed)
      : [];
    const all = [...byRecord.map((one) => one.motion), ...byTitle.map((one) => one.motion ?? 0)];
    return [...new Set(all)].map((number) => `m${number}`).sort();
  }

  /** Whether anybody knows under which number of a Kamerstuk it goes. */
  function isNumbered(motion: number): boolean {
    const zaak = of("motion").find((one) => one.motion === motion);
    return (zaak !== undefined && !zaak.removed) || documentsOfMotion(motion).length > 0;
  }

  function citingOf(motion: number): readonly { readonly document: string; readonly executes: boolean }[] {
    if (!isNumbered(motion)) return [];
    return (
      of("document")
        .filter((one) => !one.removed && one.motion !== motion)
        // Of what takes its place it is told that it does.
        .filter((one) => one.instead !== motion || one.motion === null)
        .flatMap((one) => {
          const inText = texts.get(one.document)?.cites.filter((cite) => cite.motion === motion) ?? [];
          const inTitle = one.names === motion || one.instead === motion;
          if (inText.length === 0 && !inTitle) return [];
          return [{ document: one.document, executes: inText.some(({ executes }) => executes) }];
        })
        .sort((a, b) => (a.document < b.document ? -1 : 1))
    );
  }

  function questionFacts(question: number): Facts | null {
    if (!of("question").some((one) => one.question === question)) return null;
    const kinds = of("document").flatMap((one) =>
      one.question === question && !one.removed ? [one.soort] : [],
    );
    const answered = kinds.some((kind) => kind.startsWith("Antwoord"));
    return {
      state: answered ? "answered" : kinds.some((kind) => kind.includes("uitstel")) ? "postponed" : "open",
    };
  }

  function promiseFacts(promise: number): Facts | null {
    const found = of("promise").find((one) => one.promise === promise);
    if (found === undefined) return null;
    const again = of("promise").flatMap((one) => (one.repeats === promise ? [`p${one.promise}`] : []));
    return { status: found.status, due: found.due ?? "", repeatedBy: again.sort().join() };
  }

  function dossierFacts(): Facts | null {
    const found = of("dossier").find(({ dossier }) => dossier === "B");
    return found === undefined ? null : { closed: String(found.closed) };
  }

  /** The subjects that can be told of, with their facts as they are now. */
  function world(): ReadonlyMap<string, Facts> {
    worldNow ??= assembleWorld();
    return worldNow;
  }

  function assembleWorld(): ReadonlyMap<string, Facts> {
    const all = new Map<string, Facts>();
    const put = (id: string, facts: Facts | null) => facts !== null && all.set(id, facts);
    for (const { motion } of of("motion")) put(`motion:m${motion}`, motionFacts(motion));
    for (const { question } of of("question")) put(`question:q${question}`, questionFacts(question));
    for (const { promise } of of("promise")) put(`promise:p${promise}`, promiseFacts(promise));
    put("dossier:dossier-B", dossierFacts());
    return all;
  }
  function termOf(id: string): OpenTerm | null {
    const number = Number(/\d+$/.exec(id)?.[0] ?? 0);
    if (id.startsWith("promise:")) {
      const facts = promiseFacts(number);
      return facts?.status === "Openstaand" && facts.due
        ? { kind: "promise", until: facts.due, since: null }
        : null;
    }
    if (id.startsWith("motion:")) {
      const facts = motionFacts(number);
      if (facts?.outcome !== "aangenomen" || facts.executedBy !== "" || facts.removed !== "") return null;
      const final = of("decision").find((one) => one.motion === number && one.result === "aangenomen");
      const since = meetingDay(final?.point ?? "")?.day ?? null;
      const [deadline] = documentsOfMotion(number).flatMap(
        ({ document }) => texts.get(document)?.deadline ?? [],
      );
      // What was over when it was adopted asks for nothing.
      return deadline === undefined || deadline < (since ?? "")
        ? null
        : { kind: "motion", until: deadline, since };
    }
    const question = of("question").find((one) => one.question === number);
    const state = questionFacts(number)?.state;
    if (question === undefined || (state !== "open" && state !== "postponed")) return null;
    if (state === "open")
      return { kind: "question", until: question.term ?? termEnd(question.on, 21), since: question.on };
    const rule = termEnd(question.on, 42);
    const until = question.term !== null && question.term > rule ? question.term : rule;
    return { kind: "question", until, since: question.on };
  }

  return {
    parts,
    texts,
    of,
    world,
    meetingDay,
    documentsOfMotion,
    isNumbered,
    termOf,
    learnParts(news) {
      learn(() => {
        for (const part of news) parts.set(recordKey(part), seen(parts.get(recordKey(part)), part));
      });
    },
    learnText(document, text) {
      learn(() => (text === null ? texts.delete(document) : texts.set(document, text)));
    },
  };
}

/** That a motion was withdrawn says nothing else of it. */
function seen(known: Part | undefined, part: Part): Part {
  return part.what === "motion" && part.removed && known?.what === "motion"
    ? { ...known, removed: true }
    : part;
}
