import type { Json } from "./message.ts";
import type { MethodContext } from "./methods/method.ts";
import type { SharedFile } from "./workspace.ts";

/** Keeps a file that somebody put on a message; gives what Slack tells of it there. */
export function shareFile({ workspace, origin }: MethodContext, file: SharedFile): Json {
  const id = workspace.nextId("F");
  workspace.shared.set(id, file);
  // Of a file of another workspace the message tells little more than that it is there.
  const isHidden = file.told?.file_access === "check_file_info";
  return isHidden ? { id, ...file.told } : wireFile(id, file, origin);
}

/** All that Slack tells of a file. */
export function wireFile(id: string, { name, mimetype, bytes, told = {} }: SharedFile, origin: string): Json {
  const { file_access: _access, ...rest } = told;
  const address = `${origin}/files-pri/${id}/${encodeURIComponent(name)}`;
  return {
    id,
    name,
    title: name,
    mimetype,
    size: bytes.length,
    mode: "hosted",
    is_external: false,
    file_access: "visible",
    url_private: address,
    url_private_download: `${address}?download`,
    ...rest,
  };
}
