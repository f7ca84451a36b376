/**
 * What becomes of a post that Slack answers with a code.
 * `wait`: surely not done; its channel tries again later. `limit`: the same, and what goes by the same method holds back
 * where another channel meets it too. `all`: the app as a whole waits. `doubt`: perhaps done, to be looked up. `gone`:
 * the message that it hangs on is not there any more. `thread`: nothing hangs under a message there. `message`: not in
 * this form. `channel`: not in this channel, until something changes. `app`: nothing of this app.
 */
export type Fate = "wait" | "limit" | "all" | "doubt" | "gone" | "thread" | "message" | "channel" | "app";

interface CodeRow {
  readonly fate: Fate;
  /** How long to wait where Slack does not say, ms. */
  readonly afterMs?: number;
}

const MINUTE = 60_000;

/** Codes of one fate, with why they have it. */
interface CodeGroup extends CodeRow {
  readonly why: string;
  readonly codes: string;
}

/**
 * Every code that Slack documents for the methods by which posts are sent, edited, looked up and taken away, and those
 * that others met. What stands here is not done, unless its fate is `doubt`.
 */
export const CODE_GROUPS: readonly CodeGroup[] = [
  {
    fate: "limit",
    afterMs: 30_000,
    why: "a limit of the pace, of the channel or of the method",
    codes: "ratelimited rate_limited",
  },
  {
    fate: "all",
    afterMs: 5 * MINUTE,
    why: "the workspace moves, or its network is closed: it ends by itself",
    codes: "accesslimited team_added_to_org org_login_required",
  },
  {
    fate: "all",
    afterMs: 60 * MINUTE,
    why: "the free plan's messages are used up",
    codes: "message_limit_exceeded",
  },
  {
    fate: "wait",
    afterMs: 5 * MINUTE,
    why: "the channel moves to another workspace",
    codes: "external_channel_migrating",
  },
  {
    fate: "wait",
    afterMs: 30_000,
    why: "the message is being written at this moment",
    codes: "streaming_state_conflict",
  },
  {
    fate: "doubt",
    why: "Slack's own failure: some of it may have been done",
    codes:
      "fatal_error internal_error service_unavailable request_timeout update_failed duplicate_message_not_found duplicate_channel_not_found list_record_comment_fetch_failed",
  },
  {
    fate: "gone",
    why: "the card was deleted, by a person or by retention, or takes no edits or replies any more",
    codes:
      "message_not_found thread_not_found cant_update_message edit_window_closed cannot_reply_to_message restricted_action_thread_locked",
  },
  {
    fate: "thread",
    why: "the channel has no threads: the reply can stand in it by itself",
    codes: "restricted_action_non_threadable_channel",
  },
  {
    fate: "message",
    why: "its contents: the plain form may pass",
    codes:
      "invalid_blocks invalid_blocks_format block_mismatch msg_too_long msg_blocks_too_long no_text markdown_text_conflict metadata_too_large invalid_metadata_format invalid_metadata_schema metadata_must_be_sent_from_app too_many_attachments attachment_payload_limit_exceeded invalid_attachments too_many_contact_cards cant_broadcast_message no_dual_broadcast_content_update",
  },
  {
    fate: "message",
    why: "files and canvases, of which our messages have none: only a link could be taken for one",
    codes:
      "missing_file_data blocked_file_type file_deleted file_is_deleted file_not_found file_share_limit_reached max_file_sharing_exceeded unable_to_share_files slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked slack_connect_lists_sharing_blocked slack_connect_blocked_file_type slack_connect_clip_sharing_blocked slack_connect_file_upload_sharing_blocked",
  },
  {
    fate: "message",
    why: "how the request was made, which would be a fault of ours",
    codes:
      "invalid_arguments invalid_arg_name invalid_array_arg invalid_charset invalid_form_data invalid_post_type missing_post_type as_user_not_supported draft_already_deleted draft_already_sent draft_has_conflict draft_not_found invalid_cursor invalid_limit invalid_types missing_argument invalid_ts_latest invalid_ts_oldest invalid_metadata_filter_keys cant_delete_message",
  },
  {
    fate: "channel",
    why: "the channel is not there for the app, or takes nothing",
    codes:
      "channel_not_found not_in_channel is_archived is_inactive team_not_found channel_is_limited_access channel_type_not_supported method_not_supported_for_channel_type messages_tab_disabled user_not_in_channel",
  },
  {
    fate: "channel",
    why: "the administrators do not let the app post there",
    codes:
      "restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel posting_to_channel_denied no_permission ekm_access_denied user_is_restricted feature_not_enabled not_implemented",
  },
  {
    fate: "channel",
    why: "the person whom the rule names cannot be written to",
    codes:
      "user_not_found user_not_visible user_disabled cannot_dm_bot invalid_user_combination not_enough_users too_many_users users_list_not_supplied",
  },
  {
    fate: "app",
    why: "the token, its rights, or the app in the workspace",
    codes:
      "invalid_auth not_authed account_inactive token_revoked token_expired missing_scope not_allowed_token_type team_access_not_granted two_factor_setup_required access_denied user_removed_from_team team_disabled enterprise_is_restricted deprecated_endpoint method_deprecated",
  },
];

const ROWS: ReadonlyMap<string, CodeRow> = new Map(
  CODE_GROUPS.flatMap(({ codes, ...row }) => codes.split(" ").map((code) => [code, row] as const)),
);

/** Codes of a family of which new ones may come. */
const FAMILIES: readonly (readonly [RegExp, CodeRow])[] = [
  [/^restricted_action_/, { fate: "channel" }],
  [/^(invalid_metadata_|metadata_must_be_|slack_connect_)/, { fate: "message" }],
];

/** What becomes of a post that is answered by a code; null where nobody knows the code. */
export function fateOf(code: string): CodeRow | null {
  return ROWS.get(code) ?? FAMILIES.find(([family]) => family.test(code))?.[1] ?? null;
}
