import type { z } from "zod";
import { DOCUMENT_CLASSES } from "#parliament";
import { kindMeant, TARGET_KINDS, type TargetKind, type Watch } from "#watch";
import { packed, type Said } from "./said.ts";
import { list, oneOf, section, text } from "./schema.ts";
import {
  COMMITTEE,
  FROM,
  ID_FIELDS,
  QUERY,
  readCommittee,
  readFrom,
  readQuery,
  readTarget,
} from "./targets.ts";
import {
  CHANNEL,
  DIGEST,
  longerThan,
  MENTION,
  QUIET,
  readChannel,
  readDigest,
  readMention,
  readQuiet,
  readSlug,
  SLUG,
  ValueError,
} from "./values.ts";

export const WATCHES_MAX = 10_000;

const TARGETS = [...TARGET_KINDS, "committee", "query", "from"] as const;

const NAME = { nl: "hoe hij op een kaart heet", en: "what to call it on a card" };
const KINDS = {
  nl: "een lijst van soorten, zoals [letter, answer]",
  en: "a list of kinds, such as [letter, answer]",
};
const WATCH_LIST = {
  nl: 'een lijst van regels, elk begonnen met een streepje en een spatie: "- id: …"',
  en: 'a list of watches, each begun with a hyphen and a space: "- id: …"',
};

/** One watch as it is written. */
const watchSchema = section({
  id: text(SLUG, readSlug).describe("Unique over all files; stays the same for ever."),
  name: text(NAME, readName).describe("What to call it on a card."),
  motion: target("motion").describe("Follows the whole life of a motion or amendment, and what cites it."),
  dossier: target("dossier").describe("Follows everything that is filed in a dossier, and what cites it."),
  question: target("question").describe("Follows written questions until the answer, and what cites them."),
  promise: target("promise").describe("Follows a pledge (toezegging), and what cites it."),
  document: target("document").describe("Follows one document, and what cites it."),
  meeting: target("meeting").describe(
    "Follows one meeting: when it is moved, what is put on its agenda, what it decides.",
  ),
  committee: text(COMMITTEE, readCommittee)
    .optional()
    .describe("Follows the debates of a committee; with query those whose title or agenda has it."),
  query: text(QUERY, readQuery).optional().describe("Words to look for in every new document."),
  from: text(FROM, readFrom)
    .optional()
    .describe("Only what this person, office or organisation made; with kinds, words are not needed."),
  not: text(QUERY, readQuery).optional().describe("Words that take a hit of the query away."),
  kinds: list(oneOf(DOCUMENT_CLASSES, kindMeant), KINDS, DOCUMENT_CLASSES.length)
    .optional()
    .describe("Only documents of these kinds."),
  channel: text(CHANNEL, readChannel).optional().describe("Instead of the channel of the file."),
  mention: text(MENTION, readMention).optional().describe("Who is mentioned on each card."),
});

export type WatchInput = z.output<typeof watchSchema>;

/** A file of watches as it is written. */
export const watchFileSchema = section(
  {
    channel: text(CHANNEL, readChannel).optional().describe("Where the hits of these watches go."),
    digest: text(DIGEST, readDigest).prefault("none").describe("When the channel gets a summary."),
    quiet: text(QUIET, readQuiet)
      .prefault("none")
      .describe("When posts wait until it is over; what is broadcast does not wait."),
    density: oneOf(["full", "compact"]).default("full").describe("How much the cards in the channel say."),
    watches: list(completeWatch(), WATCH_LIST, WATCHES_MAX).describe("What to watch."),
  },
  ofWatch,
);

export type WatchFileInput = z.output<typeof watchFileSchema>;

/** A key of a watch that stands at the margin: it belongs below a hyphen. */
function ofWatch(key: string): Said | null {
  if (!(key in watchSchema.shape)) return null;
  return {
    nl: `"${key}" hoort bij een regel: begin elke regel onder watches met een streepje en een spatie ("- id: …"), en zet zijn andere sleutels daar recht onder`,
    en: `"${key}" belongs to a watch: begin each watch below watches with a hyphen and a space ("- id: …"), and put its other keys straight below`,
  };
}

/** A watch that says what it follows. Checked even when single fields are wrong, so that all mistakes show at once. */
function completeWatch() {
  return watchSchema
    .refine((watch) => TARGETS.some((key) => key in watch), {
      message: packed({
        nl: `volgt niets: er hoort minstens een van ${TARGETS.join(", ")} bij`,
        en: `follows nothing: it needs at least one of ${TARGETS.join(", ")}`,
      }),
      when: isUnderstood,
    })
    .refine((watch) => !("from" in watch) || "query" in watch || (watch.kinds ?? []).length > 0, {
      message: packed({
        nl: "volgt alles van een afzender: zeg met kinds welke stukken, zoals [letter], of zoek er met query in",
        en: "follows everything of a sender: say with kinds which documents, such as [letter], or look in them with query",
      }),
      path: ["from"],
      when: isUnderstood,
    })
    .refine((watch) => !("not" in watch) || "query" in watch || "from" in watch, {
      message: packed({
        nl: 'neemt treffers van een zoekvraag weg, maar er is geen "query"',
        en: 'takes hits of a query away, but there is no "query"',
      }),
      path: ["not"],
      when: isUnderstood,
    })
    .meta({ anyOf: TARGETS.map((key) => ({ required: [key] })) });
}

/** An unknown key may be a misspelt one: what is missing cannot be told then. */
function isUnderstood({ value, issues }: z.core.ParsePayload): boolean {
  const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMapping && !issues.some(({ code }) => code === "unrecognized_keys");
}

function target(field: TargetKind) {
  return text(ID_FIELDS[field], (value) => readTarget(field, value))
    .optional()
    .meta({ type: ["string", "integer"] });
}

/**
 * A watch as the program knows it: a sender is a part of what is looked for.
 * @param channel of the file, for a watch without one
 */
export function asWatch({ from, ...input }: WatchInput, channel: string | undefined): Watch {
  const watch = { ...input, channel: input.channel ?? channel } as Watch;
  if (from === undefined) return watch;
  return { ...watch, query: input.query === undefined ? from : `${from} AND (${input.query})` };
}

function readName(value: string): string {
  const name = value.trim();
  if (name === "") throw new ValueError({ nl: `is leeg: hier hoort ${NAME.nl}`, en: `is empty: ${NAME.en}` });
  if (name.length > 150) throw new ValueError(longerThan(150));
  return name;
}
