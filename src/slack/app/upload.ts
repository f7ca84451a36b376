import type { WebClient } from "@slack/web-api";
import { escaped, paragraphs } from "../text.ts";
import type { AnswerFile, Asker } from "./answer.ts";
import { isSlacks } from "./own-hosts.ts";

const TIMEOUT_MS = 10_000;
/** Slack cuts longer messages in pieces. */
const COMMENT_MAX = 3_500;

/**
 * Puts a file into the conversation where somebody asks; in App Home into the one with them. Throws what the Web API
 * client throws, and an error where the file does not arrive.
 */
export async function upload(client: WebClient, asker: Asker, file: AnswerFile): Promise<void> {
  const { content, comment } = file;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const { upload_url: address = "", file_id: id = "" } = await client.files.getUploadURLExternal({
    filename: file.name,
    length: bytes.length,
  });
  // The file goes nowhere but to Slack.
  if (!isSlacks(address, client.slackApiUrl)) throw new Error("upload_url_invalid");
  const answer = await fetch(address, {
    method: "POST",
    body: bytes,
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`upload_failed_${answer.status}`);
  await client.files.completeUploadExternal({
    files: [{ id, title: file.title }],
    channel_id: asker.channelId ?? (await conversationWith(client, asker.userId)),
    ...(comment === undefined ? {} : { initial_comment: escaped(paragraphs(comment, COMMENT_MAX)) }),
  });
}

async function conversationWith(client: WebClient, user: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: user });
  return channel?.id ?? user;
}
