import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesOf } from "../../slack/documented-codes.ts";
import { type DeliveryBench, deliveryBench, told } from "./real-slack.ts";

/**
 * What becomes of a post that Slack answers with a code, once, before it takes it.
 * `later`: it waits, and its channel with it. `app`: everything waits. `looked up`: it may have arrived. `plain`: it goes
 * in its plain form. `channel`: the channel is parked and the operators told. `anew`: the card comes anew, and the post
 * under it. `alone`: it stands in the channel by itself.
 */
type Fate = "later" | "app" | "looked up" | "plain" | "channel" | "anew" | "alone";

const EVERY: Readonly<Record<string, Fate>> = {
  ...all(
    "app",
    "access_denied account_inactive deprecated_endpoint enterprise_is_restricted invalid_auth method_deprecated missing_scope not_allowed_token_type not_authed team_access_not_granted token_expired token_revoked two_factor_setup_required",
  ),
  ...all("later", "accesslimited org_login_required ratelimited team_added_to_org message_limit_exceeded"),
  ...all("looked up", "fatal_error internal_error request_timeout service_unavailable"),
  ...all("channel", "ekm_access_denied no_permission channel_not_found team_not_found"),
  ...all(
    "plain",
    "invalid_arg_name invalid_arguments invalid_array_arg invalid_charset invalid_form_data invalid_post_type missing_post_type as_user_not_supported invalid_blocks invalid_blocks_format invalid_metadata_format invalid_metadata_schema markdown_text_conflict metadata_must_be_sent_from_app metadata_too_large no_text too_many_attachments slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked",
  ),
};

const POSTED: Readonly<Record<string, Fate>> = {
  ...EVERY,
  ...all("later", "rate_limited"),
  ...all("looked up", "duplicate_channel_not_found duplicate_message_not_found"),
  ...all(
    "channel",
    "is_archived messages_tab_disabled not_in_channel restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel",
  ),
  ...all(
    "plain",
    "attachment_payload_limit_exceeded draft_already_deleted draft_already_sent draft_has_conflict draft_not_found missing_file_data msg_blocks_too_long slack_connect_lists_sharing_blocked too_many_contact_cards",
  ),
};

/** A card hangs on nothing: what would say so of a reply is answered by the plain form. */
const CARD: Readonly<Record<string, Fate>> = {
  ...POSTED,
  ...all(
    "plain",
    "cannot_reply_to_message restricted_action_thread_locked restricted_action_non_threadable_channel",
  ),
};
const REPLY: Readonly<Record<string, Fate>> = {
  ...POSTED,
  ...all("anew", "cannot_reply_to_message restricted_action_thread_locked"),
  ...all("alone", "restricted_action_non_threadable_channel"),
};
/** To edit twice is to edit once: one in doubt is done again. */
const EDIT: Readonly<Record<string, Fate>> = {
  ...EVERY,
  ...all("anew", "message_not_found cant_update_message edit_window_closed"),
  ...all("channel", "is_inactive posting_to_channel_denied"),
  ...all(
    "later",
    "external_channel_migrating streaming_state_conflict update_failed fatal_error internal_error request_timeout service_unavailable",
  ),
  ...all(
    "plain",
    "block_mismatch blocked_file_type cant_broadcast_message file_deleted file_is_deleted file_not_found file_share_limit_reached invalid_attachments max_file_sharing_exceeded msg_too_long no_dual_broadcast_content_update slack_connect_blocked_file_type slack_connect_clip_sharing_blocked slack_connect_file_upload_sharing_blocked unable_to_share_files",
  ),
};

let bench: DeliveryBench;
beforeAll(async () => {
  bench = await deliveryBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

describe.each([
  ["a card", "chat.postMessage", CARD],
  ["a reply", "chat.postMessage", REPLY],
  ["an edit", "chat.update", EDIT],
] as const)("%s, by %s", (what, method, table) => {
  it.each(codesOf(method))("%s", async (code) => {
    const key = `${what.split(" ")[1]}-${code}`;
    const card = what === "a card" ? key : `card-of-${key}`;
    if (what !== "a card") {
      bench.card(card);
      await bench.settle();
    }
    if (what === "a card") bench.card(key);
    else if (what === "a reply") bench.reply(key, card);
    else bench.edit(key, card);
    const notices = () => bench.slack.messages("ops").filter(({ text }) => text.includes(`(${code})`)).length;
    const before = notices();
    bench.slack.fault({ answer: "refusal", code, method, channel: "azc", times: 1 });
    await bench.deliver();
    const noticed = notices() - before;
    expect([fate(key, card), noticed]).toEqual([table[code], table[code] === "channel" ? 1 : 0]);
    await bench.settle(180);
    const again = table[code] === "anew" && what === "an edit" ? "superseded" : "sent";
    expect(bench.post(key).state).toBe(again);
    expect(told(bench.slack).filter((line) => line.includes(key))).toEqual(
      expected(what, key, card, table[code]),
    );
  });
});

/** What stands in the channel in the end: once, and under a card that takes it. */
function expected(what: string, key: string, card: string, end: Fate | undefined): readonly string[] {
  if (what === "a card") return [key];
  // That the card is still there is the test's doing: the answer said otherwise.
  const cards = end === "anew" ? [card, card] : [card];
  if (what === "an edit") return cards;
  return [...cards, end === "alone" ? key : `${card} > ${key}`];
}

function fate(key: string, card: string): Fate | string {
  const parked = bench.store.transaction((transaction) => transaction.parked().map(({ channel }) => channel));
  const post = bench.post(key);
  if (parked.includes("*")) return "app";
  if (parked.includes("#azc")) return "channel";
  if (bench.post(card).goneTs !== null) return "anew";
  if (post.alone) return "alone";
  if (post.plain) return "plain";
  if (post.state === "unknown") return "looked up";
  return post.state === "ready" && post.notBefore !== null ? "later" : post.state;
}

function all(end: Fate, codes: string): Readonly<Record<string, Fate>> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, end]));
}
