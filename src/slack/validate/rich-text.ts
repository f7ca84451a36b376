import { own } from "../own.ts";
import { type Fields, isObject, list, type Problem, stringField, urlField } from "./checks.ts";

const MANY = { min: 1, max: 1000 };
/** Ids that Slack gives, by the kind of mention. */
const MENTIONS: Readonly<Record<string, readonly [field: string, id: RegExp]>> = {
  user: ["user_id", /^[UW][A-Z0-9]+$/],
  usergroup: ["usergroup_id", /^S[A-Z0-9]+$/],
  channel: ["channel_id", /^[CGD][A-Z0-9]+$/],
};

/** What Slack would refuse in a rich_text block. */
export function richTextProblems(at: string, block: Fields): Problem[] {
  return list(`${at}/elements`, block.elements, MANY, groupProblems);
}

function groupProblems(at: string, group: unknown): Problem[] {
  if (!isObject(group)) return [{ at, what: "must be an object" }];
  const elements = group.elements;
  switch (group.type) {
    case "rich_text_section":
    case "rich_text_quote":
    case "rich_text_preformatted":
      return list(`${at}/elements`, elements, MANY, inlineProblems);
    case "rich_text_list":
      return [
        ...(group.style === "bullet" || group.style === "ordered"
          ? []
          : [{ at: `${at}/style`, what: "bullet or ordered" }]),
        ...list(`${at}/elements`, elements, MANY, (here, item) =>
          isObject(item) && item.type === "rich_text_section"
            ? groupProblems(here, item)
            : [{ at: `${here}/type`, what: "must be a rich_text_section" }],
        ),
      ];
    default:
      return [{ at: `${at}/type`, what: "is no element of rich text" }];
  }
}

function inlineProblems(at: string, inline: unknown): Problem[] {
  if (!isObject(inline)) return [{ at, what: "must be an object" }];
  if (inline.type === "text") return stringField(at, inline, "text", 12_000, true);
  if (inline.type === "link") {
    const missing = inline.url === undefined ? [{ at: `${at}/url`, what: "is missing" }] : [];
    return [...missing, ...urlField(at, inline, "url"), ...stringField(at, inline, "text", 3000)];
  }
  if (inline.type === "date") return dateProblems(at, inline);
  const mention = typeof inline.type === "string" ? own(MENTIONS, inline.type) : undefined;
  if (mention === undefined) return [{ at: `${at}/type`, what: "is no inline element that we send" }];
  const [field, id] = mention;
  const value = inline[field];
  return typeof value === "string" && id.test(value)
    ? []
    : [{ at: `${at}/${field}`, what: "is no id of Slack" }];
}

/** A moment, with how it is shown and what stands there where that cannot be. */
function dateProblems(at: string, inline: Fields): Problem[] {
  const isInstant = Number.isInteger(inline.timestamp) && Number(inline.timestamp) >= 0;
  return [
    ...(isInstant ? [] : [{ at: `${at}/timestamp`, what: "must be whole seconds" }]),
    ...stringField(at, inline, "format", 3000, true),
    ...stringField(at, inline, "fallback", 3000),
    ...urlField(at, inline, "url"),
  ];
}
