import { isObject } from "../block-parts.ts";
import { blockFaults } from "../blocks.ts";
import type { Json, MessageMetadata } from "../message.ts";
import { refuse, textArg } from "./method.ts";

/** What a message says, checked as Slack checks it. */
export interface Content {
  readonly text: string;
  /** Undefined where none were given. */
  readonly blocks: readonly Json[] | undefined;
  /** Undefined where none was given, null where it is taken away. */
  readonly metadata: MessageMetadata | null | undefined;
  readonly warnings: readonly string[];
}

const TEXT_MAX = 40_000;
const BLOCKS_CHARACTERS_MAX = 13_200;
const METADATA_CHARACTERS_MAX = 8000;

/** Reads text, blocks and metadata from the arguments of a method, or gives the refusal. */
export function readContent(args: Json): Content | { readonly error: Json } {
  const blocks = args.blocks;
  const text = textArg(args, "text");
  if (text === "" && (!Array.isArray(blocks) || blocks.length === 0)) return { error: refuse("no_text") };
  if (blocks !== undefined) {
    if (!Array.isArray(blocks)) return { error: refuse("invalid_blocks_format") };
    const faults = blockFaults(blocks, "message");
    if (faults.length > 0) {
      return {
        error: refuse("invalid_blocks", { errors: faults, response_metadata: { messages: faults } }),
      };
    }
    if (JSON.stringify(blocks).length > BLOCKS_CHARACTERS_MAX)
      return { error: refuse("msg_blocks_too_long") };
  }
  const { metadata, warning, error } = readMetadata(args.metadata);
  if (error !== null) return { error: refuse(error) };
  const warnings = [
    ...(warning === null ? [] : [warning]),
    ...(text.length > TEXT_MAX ? ["message_truncated"] : []),
  ];
  return { text: text.slice(0, TEXT_MAX), blocks: blocks as readonly Json[] | undefined, metadata, warnings };
}

/** A wrong event_type costs a message its metadata, with no more than a warning. */
function readMetadata(value: unknown): {
  readonly metadata: MessageMetadata | null | undefined;
  readonly warning: string | null;
  readonly error: string | null;
} {
  if (value === undefined || value === "") return { metadata: undefined, warning: null, error: null };
  if (!isObject(value)) return { metadata: null, warning: null, error: "invalid_metadata_format" };
  if (Object.keys(value).length === 0) return { metadata: null, warning: null, error: null };
  const type = value.event_type;
  const payload = value.event_payload;
  if (typeof type !== "string" || !/^[A-Za-z0-9_-]{1,255}$/.test(type) || !isObject(payload)) {
    return { metadata: null, warning: "invalid_metadata_schema", error: null };
  }
  if (JSON.stringify(value).length > METADATA_CHARACTERS_MAX) {
    return { metadata: null, warning: null, error: "metadata_too_large" };
  }
  return { metadata: { event_type: type, event_payload: payload }, warning: null, error: null };
}
