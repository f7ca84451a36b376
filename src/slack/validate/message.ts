import { blocksProblems } from "./blocks.ts";
import { isObject, type Problem, textLimit } from "./checks.ts";

/** A message as it goes to Slack; unknown on purpose, so that anything can be checked. */
export interface MessageToValidate {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly metadata?: unknown;
}

const BLOCKS_MAX = 50;
const TEXT_MAX = 40_000;
/** Slack refuses about 13,200 characters of blocks although each is legal; this keeps well clear of it. */
const TOTAL_MAX = 10_000;
const METADATA_MAX = 1000;

/**
 * Everything that Slack's limits forbid in a message, each as `/json/pointer: what is wrong`; empty for a valid one.
 * The limits are those of the Block Kit reference, counted in UTF-16 units, which is the strictest count.
 */
export function validateMessage(message: MessageToValidate): string[] {
  return [
    ...textProblems(message.text),
    ...blocksProblems(message.blocks, { max: BLOCKS_MAX, surface: "message" }),
    ...metadataProblems(message.metadata),
    ...totalProblems(message),
  ].map(({ at, what }) => `${at}: ${what}`);
}

function textProblems(text: unknown): Problem[] {
  if (typeof text !== "string" || text.trim() === "") return [{ at: "/text", what: "a sentence is missing" }];
  return textLimit("/text", text, TEXT_MAX);
}

function metadataProblems(metadata: unknown): Problem[] {
  if (metadata === undefined) return [];
  if (!isObject(metadata)) return [{ at: "/metadata", what: "must be an object" }];
  const type = metadata.event_type;
  const size = JSON.stringify(metadata).length;
  return [
    ...(typeof type === "string" && /^[A-Za-z0-9_-]{1,255}$/.test(type)
      ? []
      : [{ at: "/metadata/event_type", what: "letters, digits, _ and - only" }]),
    ...(isObject(metadata.event_payload)
      ? []
      : [{ at: "/metadata/event_payload", what: "must be an object" }]),
    ...(size > METADATA_MAX
      ? [{ at: "/metadata", what: `${size} characters, at most ${METADATA_MAX}` }]
      : []),
  ];
}

function totalProblems(message: MessageToValidate): Problem[] {
  const size = JSON.stringify({ text: message.text, blocks: message.blocks }).length;
  return size > TOTAL_MAX ? [{ at: "", what: `${size} characters in all, at most ${TOTAL_MAX}` }] : [];
}
