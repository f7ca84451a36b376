import { renderBlocks } from "./blocks.js";
import { el, outward } from "./dom.js";
import { isApp, nameOf } from "./people.js";
import { mrkdwn, withBreaks } from "./text.js";
import { LOCALE, word } from "./words.js";

const ZONE = "Europe/Amsterdam";
const TIME = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
const DAY = new Intl.DateTimeFormat(LOCALE, {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: ZONE,
});
const ISO_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE });

/** `14:32` of a timestamp. */
function timeOf(ts) {
  return TIME.format(dateOf(ts));
}

/** `2026-11-24` of a timestamp. */
export function dayOf(ts) {
  return ISO_DAY.format(dateOf(ts));
}

/** A line between two days. */
export function dayDivider(ts) {
  const day = dayOf(ts);
  const today = ISO_DAY.format(new Date());
  const yesterday = ISO_DAY.format(new Date(Date.now() - 86_400_000));
  const name = day === today ? word("today") : day === yesterday ? word("yesterday") : DAY.format(dateOf(ts));
  return el("div", { class: "day" }, el("span", {}, name.charAt(0).toUpperCase() + name.slice(1)));
}

/**
 * One message as Slack shows it.
 * @param options.above what stands over the contents (a thread's origin, "only visible to you")
 * @param options.below what stands under them (the line of a thread)
 * @param options.tools what appears over the message when one points at it
 * @param options.fresh whether it came or changed while one watched
 */
export function messageNode(message, act, options = {}) {
  const { above = null, below = null, tools = null, fresh = false, kind = "" } = options;
  const app = isApp(message.user);
  const name = app ? "Kamerwacht" : nameOf(message.user);
  const byline = el(
    "p",
    { class: "byline" },
    el("strong", {}, name),
    app ? el("span", { class: "app-tag" }, "App") : null,
    el("time", {}, timeOf(message.ts)),
    message.edits > 0 && (message.blocks ?? []).length === 0
      ? el("span", { class: "edited" }, word("edited"))
      : null,
  );
  return el(
    "article",
    { class: `message ${kind} ${fresh ? "fresh" : ""}`, "data-ts": message.ts, "aria-label": message.text },
    el(
      "div",
      { class: `avatar ${app ? "" : "person"}`, "aria-hidden": "true" },
      name.charAt(0).toUpperCase(),
    ),
    el(
      "div",
      { class: "message-body" },
      above,
      byline,
      el("div", { class: "blocks" }, contents(message, app, act)),
      files(message),
      unfurls(message, act),
      reactions(message),
      below,
    ),
    tools,
  );
}

/** The names of the files on a message. */
function files(message) {
  const names = message.files ?? [];
  if (names.length === 0) return null;
  return el("ul", { class: "files" }, ...names.map((name) => el("li", {}, name)));
}

function contents(message, app, act) {
  const blocks = message.blocks ?? [];
  if (blocks.length > 0) return renderBlocks(blocks, act);
  return el("div", { class: "block" }, app ? mrkdwn(message.text) : linked(message.text));
}

/** What a person typed, with its addresses as links. */
function linked(text) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((piece, index) => (index % 2 === 1 ? outward(piece, piece) : withBreaks(piece)));
}

/** Cards that the app put under links of a message. */
function unfurls(message, act) {
  return (message.unfurls ?? []).map(({ blocks }) =>
    el("div", { class: "unfurl blocks" }, renderBlocks(blocks ?? [], act)),
  );
}

function reactions(message) {
  const names = message.reactions ?? [];
  if (names.length === 0) return null;
  return el(
    "p",
    { class: "reactions" },
    names.map((name) => el("span", {}, `:${name}: 1`)),
  );
}

/** The line under a message that opens its thread. */
export function threadLine(message, open) {
  const { replies } = message;
  if (replies.length === 0) return null;
  return el(
    "button",
    { type: "button", class: "thread-line", onclick: open },
    el("span", { class: "mini-avatar", "aria-hidden": "true" }, "K"),
    el("span", { class: "count" }, repliesTold(replies.length)),
    el("span", { class: "last" }, word("lastReply", { time: timeOf(replies.at(-1).ts) })),
  );
}

/** `3 replies`. */
export function repliesTold(count) {
  return word(count === 1 ? "oneReply" : "manyReplies", { count });
}

function dateOf(ts) {
  return new Date(Number(ts) * 1000);
}
