import type { z } from "zod";
import { DOCUMENT_CLASSES } from "#parliament";
import { TARGET_KINDS, type TargetKind, type Watch } from "#watch";
import { list, oneOf, section, text } from "./schema.ts";
import { ID_FIELDS, QUERY, readQuery, readTarget } from "./targets.ts";
import {
  CHANNEL,
  DIGEST,
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

const TARGETS = [...TARGET_KINDS, "query"] as const;

/** One watch as it is written. */
const watchSchema = section({
  id: text(SLUG, readSlug).describe("Unique over all files; stays the same for ever."),
  name: text("what to call it on a card", readName).describe("What to call it on a card."),
  motion: target("motion").describe("Follows the whole life of a motion or amendment, and what cites it."),
  dossier: target("dossier").describe("Follows everything that is filed in a dossier, and what cites it."),
  question: target("question").describe("Follows written questions until the answer, and what cites them."),
  promise: target("promise").describe("Follows a pledge (toezegging), and what cites it."),
  document: target("document").describe("Follows one document, and what cites it."),
  query: text(QUERY, readQuery).optional().describe("Words to look for in every new document."),
  not: text(QUERY, readQuery).optional().describe("Words that take a hit of the query away."),
  kinds: list(oneOf(DOCUMENT_CLASSES), "a list of kinds, such as [letter, answer]", DOCUMENT_CLASSES.length)
    .optional()
    .describe("Only documents of these kinds."),
  channel: text(CHANNEL, readChannel).optional().describe("Instead of the channel of the file."),
  mention: text(MENTION, readMention).optional().describe("Who is mentioned on each card."),
});

export type WatchInput = z.output<typeof watchSchema>;

/** A file of watches as it is written. */
export const watchFileSchema = section({
  channel: text(CHANNEL, readChannel).optional().describe("Where the hits of these watches go."),
  digest: text(DIGEST, readDigest).prefault("none").describe("When the channel gets a summary."),
  quiet: text(QUIET, readQuiet)
    .prefault("none")
    .describe("When posts wait until it is over; what is broadcast does not wait."),
  density: oneOf(["full", "compact"]).default("full").describe("How much the cards in the channel say."),
  watches: list(completeWatch(), "a list of watches", WATCHES_MAX).describe("What to watch."),
});

export type WatchFileInput = z.output<typeof watchFileSchema>;

/** A watch that says what it follows. Checked even when single fields are wrong, so that all mistakes show at once. */
function completeWatch() {
  return watchSchema
    .refine((watch) => TARGETS.some((key) => key in watch), {
      message: `follows nothing: it needs at least one of ${TARGETS.join(", ")}`,
      when: isUnderstood,
    })
    .refine((watch) => !("not" in watch) || "query" in watch, {
      message: 'takes hits of a query away, but there is no "query"',
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

/** @param channel of the file, for a watch without one */
export function asWatch(input: WatchInput, channel: string | undefined): Watch {
  return { ...input, channel: input.channel ?? channel } as Watch;
}

function readName(value: string): string {
  const name = value.trim();
  if (name === "") throw new ValueError("is empty: what to call it on a card");
  if (name.length > 150) throw new ValueError("is longer than 150 characters");
  return name;
}
