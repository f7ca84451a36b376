import type { ServerResponse } from "node:http";
import type { Api } from "./api.ts";

/** The bytes of a file for who may read it; others are led to where one signs in, as Slack does. */
export function answerFile(
  api: Api,
  path: string,
  authorization: string | undefined,
  response: ServerResponse,
): void {
  const file = api.workspace.shared.get(path.split("/")[2] ?? "");
  const isAllowed = authorization === `Bearer ${api.botToken}` && api.scopes.includes("files:read");
  if (!isAllowed)
    response.writeHead(302, { location: `${api.origin}/?redir=${encodeURIComponent(path)}` }).end();
  else if (file === undefined) response.writeHead(404, { "content-type": "text/html" }).end("<html></html>");
  else response.writeHead(200, { "content-type": file.mimetype }).end(file.bytes);
}
