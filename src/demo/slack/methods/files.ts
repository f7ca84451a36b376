import { BOT, type Json } from "../message.ts";
import { wireFile } from "../shared-files.ts";
import { type Method, type MethodContext, refuse, textArg, usableChannel } from "./method.ts";

/** The methods by which an app puts a file into a conversation: an address, the bytes, then where it is to stand. */
export const FILE_METHODS: Readonly<Record<string, Method>> = {
  "files.getUploadURLExternal": uploadAddress,
  "files.completeUploadExternal": complete,
  "files.info": info,
};

function uploadAddress({ workspace, origin }: MethodContext, args: Json): Json {
  const name = textArg(args, "filename");
  const length = Number(textArg(args, "length"));
  if (name === "" || !Number.isInteger(length) || length <= 0) return refuse("invalid_arguments");
  const id = workspace.nextId("F");
  workspace.files.set(id, { name, length, content: null });
  return { ok: true, upload_url: `${origin}/upload/${id}`, file_id: id };
}

function info({ workspace, origin }: MethodContext, args: Json): Json {
  const id = textArg(args, "file");
  const file = workspace.shared.get(id);
  return file === undefined ? refuse("file_not_found") : { ok: true, file: wireFile(id, file, origin) };
}

function complete(context: MethodContext, args: Json): Json {
  const { workspace, origin } = context;
  const asked = (args.files ?? []) as readonly Json[];
  const found = asked.map((file) => workspace.files.get(textArg(file, "id")));
  if (found.length === 0 || found.some((file) => file === undefined || file.content === null))
    return refuse("file_not_found");
  const { channel, refusal } = usableChannel(workspace.channel(textArg(args, "channel_id")));
  if (channel === null) return refusal;
  const comment = plainComment(textArg(args, "initial_comment"));
  if (comment.length > COMMENT_MAX) return refuse("msg_too_long");
  for (const file of asked) {
    const id = textArg(file, "id");
    const title = textArg(file, "title");
    const name = workspace.files.get(id)?.name ?? "";
    const url = `${origin}/files/${id}/${encodeURIComponent(name)}`;
    const said = [
      ...(comment === "" ? [] : [{ type: "text", text: `${comment}\n` }]),
      { type: "link", url, text: title },
      { type: "text", text: ` · ${name}` },
    ];
    channel.messages.push({
      ts: workspace.nextTs(),
      user: BOT.userId,
      threadTs: null,
      broadcast: false,
      text: comment,
      blocks: [
        {
          type: "rich_text",
          elements: [{ type: "rich_text_section", elements: said }],
        },
      ],
      metadata: null,
      edits: 0,
      editedTs: null,
      deleted: false,
      reactions: [],
      unfurls: [],
    });
  }
  workspace.changed();
  return { ok: true, files: asked };
}

/** Longer texts Slack refuses. */
const COMMENT_MAX = 4_000;

/** As people read it: what was escaped in it is not. */
function plainComment(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
