import type { DocumentText, MeetingSnapshot } from "#parliament";
import { compileWatches } from "./compile.ts";
import { idEvidence } from "./evidence.ts";
import { fold } from "./fold.ts";
import { follows } from "./target.ts";
import { namesIn } from "./unit.ts";
import type { Evidence, Hit, Matcher, Watch } from "./watch.ts";

/** A meeting as watches look at it. */
export interface MeetingInput {
  readonly ids: readonly string[];
  readonly title: string;
  readonly committees: readonly string[];
  readonly items: readonly MeetingItem[];
  /** Whether what stands on its agenda is reason enough to tell of it. */
  readonly tellsItems: boolean;
}

export interface MeetingItem {
  readonly title: string;
  /** What stands on it, each thing with all its ids and the ids of the dossier that it lies in. */
  readonly things: readonly {
    readonly ids: readonly string[];
    readonly title: string;
    readonly watches: readonly string[];
  }[];
}

const EVIDENCE_MAX = 20;

/**
 * The watches that follow a meeting: by its number, by its committee (with a query on its title and agenda), or by what
 * stands on its agenda: a thing that they follow, or a document that they hit.
 */
export function meetingHits(watches: readonly Watch[], meeting: MeetingInput): readonly Hit[] {
  return watches.flatMap((watch) => {
    const evidence = [...ofMeeting(watch, meeting), ...(meeting.tellsItems ? ofItems(watch, meeting) : [])];
    return evidence.length === 0 ? [] : [{ watch: watch.id, evidence: evidence.slice(0, EVIDENCE_MAX) }];
  });
}

/** The watches that follow a meeting itself, by its number or its committee. */
export function watchesOfMeeting(
  watches: readonly Watch[],
  { ids, title, actors, agenda }: Pick<MeetingSnapshot, "ids" | "title" | "actors" | "agenda">,
): readonly string[] {
  const items = agenda.map((item) => ({ title: item.title, things: [] }));
  const meeting = { ids, title, committees: actors.map(({ name }) => name), items, tellsItems: false };
  return meetingHits(watches, meeting).map(({ watch }) => watch);
}

function ofMeeting(watch: Watch, meeting: MeetingInput): readonly Evidence[] {
  const [id = ""] = meeting.ids;
  if (watch.meeting !== undefined)
    return meeting.ids.includes(watch.meeting) ? [idEvidence("subject", id)] : [];
  if (watch.committee === undefined) return [];
  const { committee } = watch;
  if (!meeting.committees.some((name) => isNamed(name, committee))) return [];
  return watch.query === undefined || finds(watch, meeting) ? [idEvidence("subject", id)] : [];
}

/** Whether the words of a name stand in another after each other. */
function isNamed(name: string, sought: string): boolean {
  const words = namesIn(name).map(fold);
  const wanted = namesIn(sought).map(fold);
  return words.some((_, at) => wanted.every((word, index) => words[at + index] === word));
}

const matchers = new WeakMap<Watch, Matcher>();

function finds(watch: Watch, { title, items }: MeetingInput): boolean {
  const { committee: _, motion: _m, dossier: _d, question: _q, promise: _p, document: _o, ...query } = watch;
  const matcher = matchers.get(watch) ?? compileWatches([{ ...query, kinds: [] }]);
  matchers.set(watch, matcher);
  const text = items.map((item) => item.title).join("\n\n");
  const input = {
    subject: { kind: "meeting" as const, ids: [] },
    ...{ dossier: null, documentClass: "other", title, from: [], parties: [], committees: [] },
    ...{ text: plain(text), textCitations: [], titleCitations: [] },
  };
  return matcher.match(input).length > 0;
}

function plain(text: string): DocumentText {
  return { format: "text", text, pages: [], paragraphs: [], headings: [], footnotes: [] };
}

function ofItems(watch: Watch, { items }: MeetingInput): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { title, things } of items) {
    for (const { ids, title: own, watches } of things) {
      const [id = ""] = ids;
      if (found.has(id) || !(follows(watch, ids) || watches.includes(watch.id))) continue;
      found.set(id, { ...idEvidence("subject", id), sentence: own === "" ? title : own });
    }
  }
  return [...found.values()];
}
