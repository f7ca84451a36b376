import type { EventType } from "#parliament";
import { own } from "../own.ts";
import { small } from "../text.ts";
import { enCitedEvents } from "./cited-words.ts";
import { enDeadlineEvents } from "./deadline-words.ts";
import { enDossierEvents } from "./dossier-words.ts";
import { enFields } from "./field-words.ts";
import { enMeetingEvents } from "./meeting-words.ts";
import type { nl } from "./nl.ts";
import { enPromiseEvents } from "./promise-words.ts";
import type { Facts, Said, Verdict } from "./said.ts";

/** Everything that cards, commands and messages say in English; quotations stay Dutch. */
export const en: typeof nl = {
  and: "and",
  more: (count) => `and ${count} more`,

  motionName: (form, who) => `${form} by ${who}`,
  motionTopic: (name, topic, glue) =>
    glue === "over" ? `The ${small(name)} on “${topic}”` : `The ${small(name)} “${glue} ${topic}”`,
  motionUnnamed: (form, title) => `The ${small(form)} “${title}”`,
  forms: { motie: "Motion", amendement: "Amendment" },
  questions: "Written questions",
  questionsNamed: (title) => `The written questions on “${title}”`,
  documentNamed: (kind, title) => `${kind} “${title}”`,
  kinds: {
    "Antwoord schriftelijke vragen": "Answer to written questions",
    "Antwoord schriftelijke vragen (nader)": "Further answer to written questions",
    "Schriftelijke vragen": "Written questions",
    "Brief regering": "Letter from the government",
    "Mededeling (uitstel antwoord)": "Postponement of an answer to written questions",
  },
  kind: (published, documentClass) => {
    const name = own(KINDS, documentClass);
    return name === undefined ? `Document (${published})` : `${name} (${published})`;
  },
  dated: (what, date) => `${what} of ${date}`,

  result: (published) => own(RESULTS, published.toLowerCase()) ?? `“${published}”`,
  noVoteYet: "not put to the vote yet",
  tabledOnly: (name, on) =>
    `${name} was tabled${on === null ? "" : ` on ${on}`}; there has been no vote yet.`,
  tabled: "Tabled",
  tabledBy: (by) => `Tabled by ${by}`,
  appreciation: "Cabinet opinion",
  vote: "Vote",
  execution: "Execution",
  inFavour: "In favour",
  against: "Against",
  absent: "Did not take part",
  tallyPartial: "Count not complete yet: more votes are to come.",
  tallyUncertain: "Count uncertain: the data about this vote contradict each other.",
  rollCall: "roll call",
  showOfHands: "show of hands",
  executedShort: "called executed",
  citedIn: (count, latest) =>
    count === 1 ? `Cited in ${latest}` : `Cited in ${count} documents, latest: ${latest}`,
  replaces: (ids) => `Replaces ${ids}`,
  replacedBy: (ids) => `Replaced by ${ids}`,
  removed: "Removed by the source",
  deadline: "Deadline",

  askedOn: (date) => `asked on ${date}`,
  askedBy: (by) => `Asked by ${by}`,
  addressedTo: (to) => `Addressed to: ${to}`,
  dueBefore: (date) => `answer due before ${date}`,
  wasDueBefore: (date) => `original term: before ${date}`,
  states: {
    open: "Not answered yet",
    postponed: "Postponed, not answered yet",
    answered: "Answered",
    withdrawn: "Withdrawn",
  },

  from: (names) => `From: ${names}`,
  publishedOn: (date) => `Published on ${date}`,
  late: "Came in late",
  lateFrom: (site: string) => `Came in late, found at ${site}`,
  textPending: "Text not read yet; this card will be updated once it is.",
  noFile: "There is no file with this document yet.",
  unreadable: (reason) =>
    `Text unreadable${reason === null ? "" : ` (${reason})`}. Read the document itself through the button.`,
  attachmentOf: (what) => `Attachment of ${what}`,
  matters: "Concerns",
  inDossier: (id) => `Dossier ${id}`,
  inTitle: "in the title",
  page: (page) => `p. ${page}`,
  possible: (name) => `${name} (possibly)`,
  possibleBecause: (reason) => `possibly meant: ${reason}`,
  moreHits: (count) => (count === 1 ? "1 more hit" : `${count} more hits`),
  moreWatches: (count) => (count === 1 ? "1 more rule hit" : `${count} more rules hit`),
  isSubject: (id) => `This is ${id}, which you follow`,
  isFiled: (id) => `Filed in ${id}, which you follow`,
  question: (numbers) => `Question ${numbers}`,
  answer: "Answer",
  answerTo: (number) => `Answer to question ${number}`,
  answeredBy: (by) => `Answered by ${by}`,
  pairs: (others, total) =>
    `${others === 0 ? "" : others === 1 ? "1 more answer hit · " : `${others} more answers hit · `}${total} ${total === 1 ? "answer" : "answers"} in all`,
  considers: "Considerations",
  commitments: "Commitments and intentions",
  aboutMotions: "About motions",
  begins: "How the text begins",

  pages: { "Tweede Kamer": "House of Reps", Officieel: "Official", Dossier: "Dossier" },

  mayBeDouble: "Possibly a duplicate: an earlier attempt to send this may have arrived as well.",
  shortened: "Shortened: there is more than fits in a message.",
  heldTitle: (total) => (total === 1 ? "1 document held back" : `${total} documents held back`),
  heldFlood: (total) => `${total} documents came in at once. They are kept and not posted.`,
  heldOld: (total) =>
    total === 1
      ? "It is an old document that the source sends only now. It is kept and not posted."
      : `These are ${total} old documents that the source sends only now. They are kept and not posted.`,
  levels: { info: "For your information", warning: "Attention", resolved: "Resolved" },
  isNow: (name, state) => `${name} is ${state}.`,
  questionsNow: (name, state, askedOn, dueOn) =>
    `${name} were ${askedOn === null ? "put" : `asked on ${askedOn}`} and ${own(STATES, state) ?? state}${dueOn === null ? "" : `; the answer is due before ${dueOn}`}.`,
  matched: (name, watches) => `${name} concerns ${watches}.`,
  seen: (name) => `${name} has come in.`,

  fields: {
    title: "title",
    dossier: "dossier",
    actors: "proposers",
    ids: "numbers",
    decisions: "decisions",
    outcome: "outcome",
    tally: "votes by party",
    appreciation: "cabinet opinion",
    documents: "documents",
    citedBy: "citations",
    dueOn: "deadline",
    file: "file",
    kind: "kind",
    date: "date",
    zaken: "cases",
    reading: "text",
    ...enFields,
  },

  whyMore: (count) => `${count} more ${count === 1 ? "hit" : "hits"} not shown.`,
  busy: "This takes too long; try again in a few minutes.",
  failed: "That did not work. The operator can see why in the log; try again later.",
  unknownAction: "This button no longer works. Use /kamer help to see what does.",
  inThread: (title) => `↳ in thread: ${title}`,
  edited: (title) => `updated: ${title}`,
};

const STATES: Readonly<Record<string, string>> = {
  open: "are not answered yet",
  postponed: "are not answered yet; a postponement was announced",
  answered: "have been answered",
  withdrawn: "have been withdrawn",
};

const KINDS: Readonly<Record<string, string>> = {
  motion: "Motion",
  amendment: "Amendment",
  letter: "Letter",
  question: "Questions",
  answer: "Answer",
  postponement: "Postponement",
  bill: "Bill",
  memorandum: "Memorandum",
  report: "Report",
  consultation: "Written consultation",
  debate: "Debate",
  decisions: "List of decisions",
  votes: "Votes",
  agenda: "Agenda",
  attachment: "Attachment",
};

const RESULTS: Readonly<Record<string, string>> = {
  aangenomen: "adopted",
  verworpen: "rejected",
  aangehouden: "held over",
  ingetrokken: "withdrawn",
  vervallen: "lapsed",
  overgenomen: "taken over by the cabinet",
};

/** One sentence for every step, from what the snapshot tells. */
export const enEvents: Readonly<Record<EventType, (facts: Facts) => Said>> = {
  "motion.tabled": (f) => was(f, `tabled${f.by === null ? "" : ` by ${f.by}`}`),
  "motion.appreciated": (f) => ({
    bare: `The cabinet's opinion is “${f.appreciation ?? "unknown"}”.`,
    full: `The cabinet's opinion is “${f.appreciation ?? "unknown"}” on ${small(f.name)}.`,
  }),
  "motion.held": (f) => was(f, "held over; there is no vote now"),
  "motion.voted": (f) => was(f, f.verdict === null ? "put to the vote" : verdict(f.verdict)),
  "motion.tallied": (f) => {
    const counts = f.verdict?.counts ?? null;
    const tally = counts === null ? "known" : `known: ${counts.for} in favour, ${counts.against} against`;
    return { bare: `Votes by party ${tally}.`, full: `The votes by party on ${small(f.name)} are ${tally}.` };
  },
  "motion.corrected": (f) => {
    const now = f.verdict === null ? "unknown" : brief(f.verdict);
    const before = f.earlier === null ? "" : `; told before: ${brief(f.earlier)}`;
    return {
      bare: `Outcome corrected: ${now}${before}.`,
      full: `The outcome of ${small(f.name)} has been corrected: ${now}${before}.`,
    };
  },
  "motion.replaced": (f) => was(f, `replaced${f.replacedBy === null ? "" : ` by ${f.replacedBy}`}`),
  "motion.executed": (f) => ({
    bare: `Called executed in ${f.citing ?? "another document"}.`,
    full: `${f.citing ?? "Another document"} calls ${small(f.name)} executed.`,
  }),
  "motion.withdrawn": (f) => was(f, f.removed ? "removed by the source" : "withdrawn"),
  "motion.changed": (f) => was(f, changed(f)),
  "question.asked": (f) =>
    were(
      f,
      `asked${f.by === null ? "" : ` by ${f.by}`}${f.dueOn === null ? "" : `; an answer is due before ${f.dueOn}`}`,
    ),
  "question.postponed": (f) => ({
    bare: "Postponed: the answer comes later.",
    full: `${f.name} will be answered later: a postponement was announced.`,
  }),
  "question.answered": (f) => were(f, "answered"),
  "question.withdrawn": (f) => were(f, f.removed ? "removed by the source" : "withdrawn"),
  "question.changed": (f) => were(f, changed(f)),
  ...enPromiseEvents,
  ...enMeetingEvents,
  ...enDossierEvents,
  ...enCitedEvents,
  ...enDeadlineEvents,
  "document.published": (f) => was(f, "published"),
  "document.revised": (f) => was(f, "replaced by a new version"),
  "document.read": (f) => was(f, "read: the text is available now"),
  "document.unreadable": (f) => ({
    bare: `Text unreadable${f.reason === null ? "" : `: ${f.reason}`}.`,
    full: `The text of ${small(f.name)} is unreadable${f.reason === null ? "" : `: ${f.reason}`}.`,
  }),
  "document.withdrawn": (f) => was(f, "withdrawn by the source"),
  "document.changed": (f) => was(f, changed(f)),
};

/** `adopted by 83 votes to 67 (show of hands)` */
export function verdict(of: Verdict): string {
  const result = own(RESULTS, of.result.toLowerCase()) ?? `given the outcome “${of.result}”`;
  if (of.unvoted) return `${result} without a vote`;
  if (of.uncertain) return `${result}; the count is uncertain`;
  if (of.counts === null) {
    return /^(aangenomen|verworpen)/i.test(of.result) ? `${result}; votes by party to follow` : result;
  }
  const method = of.method === null ? "" : ` (${of.method})`;
  return `${result} by ${of.counts.for} votes to ${of.counts.against}${method}`;
}

/** `rejected`, with the count where that is known. */
function brief(of: Verdict): string {
  return of.counts === null ? verdict({ ...of, uncertain: false }).replace(/; .*$/, "") : verdict(of);
}

function changed(f: Facts): string {
  if (f.back) return "put back into the data of the House";
  return `changed in the data of the House${f.changed === null ? "" : `: ${f.changed}`}`;
}

function was(f: Facts, predicate: string): Said {
  return said(f, predicate, "was");
}

function were(f: Facts, predicate: string): Said {
  return said(f, predicate, "were");
}

function said(f: Facts, predicate: string, verb: string): Said {
  return {
    bare: `${predicate.charAt(0).toUpperCase()}${predicate.slice(1)}.`,
    full: `${f.name} ${verb} ${predicate}.`,
  };
}
