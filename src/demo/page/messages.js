import { renderBlocks } from "./blocks.js";
import { el } from "./dom.js";
import { mrkdwn } from "./text.js";

const ZONE = "Europe/Amsterdam";
const TIME = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
const DAY = new Intl.DateTimeFormat("nl-NL", {
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
  const name = day === today ? "Vandaag" : day === yesterday ? "Gisteren" : DAY.format(dateOf(ts));
  return el("div", { class: "day" }, el("span", {}, name.charAt(0).toUpperCase() + name.slice(1)));
}

/**
 * One message as Slack shows it.
 * @param options.above what stands over the contents (a thread's origin, "only visible to you")
 * @param options.below what stands under them (the line of a thread)
 * @param options.fresh whether it came or changed while one watched
 */
export function messageNode(message, act, { above = null, below = null, fresh = false, kind = "" } = {}) {
  const blocks = message.blocks ?? [];
  const body =
    blocks.length > 0 ? renderBlocks(blocks, act) : el("div", { class: "block" }, mrkdwn(message.text));
  return el(
    "article",
    { class: `message ${kind} ${fresh ? "fresh" : ""}`, "data-ts": message.ts, "aria-label": message.text },
    el("div", { class: "avatar", "aria-hidden": "true" }, "K"),
    el(
      "div",
      { class: "message-body" },
      above,
      el(
        "p",
        { class: "byline" },
        el("strong", {}, "Kamerwacht"),
        el("span", { class: "app-tag" }, "App"),
        el("time", {}, timeOf(message.ts)),
        message.edits > 0 ? el("span", { class: "edited" }, "(bewerkt)") : null,
      ),
      el("div", { class: "blocks" }, body),
      (message.reactions ?? []).length === 0
        ? null
        : el(
            "p",
            { class: "reactions" },
            message.reactions.map((name) => el("span", {}, `:${name}: 1`)),
          ),
      below,
    ),
  );
}

/** The line under a message that opens its thread. */
export function threadLine(message, open) {
  const { replies } = message;
  if (replies.length === 0) return null;
  const count = replies.length === 1 ? "1 antwoord" : `${replies.length} antwoorden`;
  return el(
    "button",
    { type: "button", class: "thread-line", onclick: open },
    el("span", { class: "mini-avatar", "aria-hidden": "true" }, "K"),
    el("span", { class: "count" }, count),
    el("span", { class: "last" }, `Laatste antwoord om ${timeOf(replies.at(-1).ts)}`),
  );
}

function dateOf(ts) {
  return new Date(Number(ts) * 1000);
}
