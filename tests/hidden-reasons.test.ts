import { expect, it } from "vitest";
import type { Outgoing } from "#alert";
import { createSlackMessenger } from "#slack";
import { withHiddenReasons } from "../src/hidden-reasons.ts";
import { hider } from "../src/logger.ts";

const SECRET = "canary-0123456789";
const { signal } = new AbortController();
const post = {} as Outgoing;

it("keeps secrets that Slack echoes, or an error names, out of every reason", async () => {
  const echo = `invalid_blocks [json-pointer:/${SECRET}/xoxb-1-2-abc]`;
  const messenger = withHiddenReasons(
    {
      send: async () => ({ state: "rejected", scope: "message", reason: echo }),
      find: async () => {
        throw new Error(`no answer to Bearer ${SECRET}`);
      },
      probe: async () => ({ ok: false, reason: echo }),
    },
    hider([SECRET, null]),
  );
  const hidden = "invalid_blocks [json-pointer:/[secret]/[secret]]";
  expect(await messenger.send(post, signal)).toEqual({ state: "rejected", scope: "message", reason: hidden });
  expect(await messenger.probe(signal)).toEqual({ ok: false, reason: hidden });
  await expect(messenger.find(post, new Date(), signal)).rejects.toThrow("no answer to Bearer [secret]");
});

it("leaves a messenger all that it can do", async () => {
  const messenger = withHiddenReasons(
    createSlackMessenger({ token: "xoxb-test", apiUrl: "http://127.0.0.1:9/", buttons: [] }),
    (text) => text,
  );
  // What is optional is missed by no compiler: copies were never taken away, and Slack's clock was never asked.
  expect(Object.keys(messenger).toSorted()).toEqual(["find", "probe", "remove", "send", "skewMs"]);
});
