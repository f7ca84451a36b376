import { type Renderable, validateMessage } from "#slack";
import { renderPost } from "./rendered.ts";

const CHARACTERS_MAX = 10_000;
/** Controls but the newline, soft hyphen, zero-width, direction, tags. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
const OWN_PAGES = /^https:\/\/(www\.tweedekamer\.nl|zoek\.officielebekendmakingen\.nl)\/[\w./?=&-]+$/;
/** What a source says is its page may stand in a line, not in a button: https, without a user, quotes or brackets. */
const PAGES = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+([/?#][^\s<>"\\^`{|}]*)?$/;
const ID_FIELDS = new Set(["value", "block_id"]);

/** What is wrong with the message of a post: invalid, too long, not inert, or without a sentence. Empty when good. */
export function faultsOf(post: Renderable): string[] {
  const message = renderPost(post);
  const length = JSON.stringify(message).length;
  return [
    ...validateMessage(message),
    ...(length > CHARACTERS_MAX ? [`${length} characters`] : []),
    ...sentenceFaults(message.text),
    ...message.blocks
      .flatMap((block) => stringsOf(block))
      .flatMap(([path, value]) => stringFaults(path, value)),
    ...mentionFaults(message.blocks, post),
  ];
}

function sentenceFaults(text: string): string[] {
  return [
    ...(/[<>]/.test(text) ? ["the sentence is not escaped"] : []),
    ...(text.length < 5 ? ["the sentence says nothing"] : []),
    ...(/[.!?…]["”’)]*$/.test(text) ? [] : [`no sentence: ${text.slice(-40)}`]),
    ...(INVISIBLE.test(text) ? ["invisible characters in the sentence"] : []),
  ];
}

function stringFaults(path: readonly string[], value: string): string[] {
  const name = path.at(-1) ?? "";
  if (name === "url") {
    const allowed = path.length <= 3 ? OWN_PAGES : PAGES;
    return allowed.test(value) ? [] : [`a foreign page: ${value.slice(0, 80)}`];
  }
  if (name === "type") return value === "mrkdwn" ? [`${value} at ${path.join("/")}`] : [];
  if (name === "value") return [];
  return [
    ...(/<[!@#]/.test(value) ? [`markup at ${path.join("/")}`] : []),
    ...(INVISIBLE.test(value.replaceAll("\n", "")) ? [`invisible characters at ${path.join("/")}`] : []),
    ...(value.isWellFormed() ? [] : [`half a character at ${path.join("/")}`]),
    ...(ID_FIELDS.has(name) && value.length > 255 ? [`long ${name}`] : []),
  ];
}

/** Only those may be mentioned whom the configuration names, and the user who took a card up. */
function mentionFaults(blocks: readonly unknown[], post: Renderable): string[] {
  const named = "hits" in post.content ? post.content.hits.map((hit) => hit.mention) : [];
  const claim = "claim" in post.content ? post.content.claim : undefined;
  const read = "read" in post.content ? post.content.read : undefined;
  const people = [claim, read].flatMap((one) => one?.userId ?? []).filter((id) => /^[UW]/.test(id));
  const asked = [...named, ...people];
  return blocks
    .flatMap((block) => stringsOf(block))
    .filter(([path]) => /^(user|usergroup|channel)_id$/.test(path.at(-1) ?? ""))
    .filter(([, id]) => !asked.includes(`@${id}`) && !asked.includes(id))
    .map(([, id]) => `mentions ${id}`);
}

function stringsOf(value: unknown, path: readonly string[] = []): [readonly string[], string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => stringsOf(each, [...path, name]));
}
