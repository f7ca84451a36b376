import { describe, expect, it } from "vitest";
import { createLogger } from "../src/logger.ts";

function logged(options: { isTTY?: boolean; secrets?: readonly (string | null)[] }) {
  const lines: string[] = [];
  const stream = { write: (text: string) => lines.push(text), isTTY: options.isTTY === true };
  const log = createLogger({ stream, level: "debug", secrets: options.secrets ?? [] });
  return { log, text: () => lines.join("") };
}

describe("the logger", () => {
  it("writes a JSON line with level, time, message and fields", () => {
    const { log, text } = logged({});
    log.info({ source: "gegevensmagazijn", entries: 3 }, "page read");
    expect(JSON.parse(text())).toEqual({
      level: "info",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      source: "gegevensmagazijn",
      entries: 3,
      msg: "page read",
    });
  });

  it("writes for people on a terminal", () => {
    const { log, text } = logged({ isTTY: true });
    log.warn({ source: "x", count: 2, err: new Error("no answer") }, "the source is silent");
    expect(text()).toMatch(
      /^\d\d:\d\d:\d\d {2}warn {3}the source is silent {2}source=x {2}count=2\n {2}Error: no answer\n/,
    );
  });

  it.each([false, true])("lets no secret through, terminal: %s", (isTTY) => {
    const { log, text } = logged({ isTTY, secrets: ["signingcanary0", null, "short"] });
    const tokens = [
      "xoxb-12-canary-a",
      "xapp-1-canary-b",
      "xoxp-canary",
      "xoxe.xoxp-1-canary",
      "xoxc-canary",
    ];
    for (const token of tokens) {
      log.info(`started with ${token}`);
      log.info({ token, deep: [{ header: `Bearer ${token}` }], [token]: 1 }, "fields");
      log.error({ err: new Error(`rejected:\n${token}`, { cause: new Error(token) }) }, "error");
      log.child({ token }).error(Object.assign(new Error("x"), { request: { headers: { auth: token } } }));
    }
    log.info({ secret: "signingcanary0" }, "the signingcanary0 itself");
    log.info("short is a word");
    expect(text()).not.toContain("canary");
    expect(text()).toContain("[secret]");
    expect(text()).toContain("short is a word");
  });

  it.each([false, true])(
    "lets nothing through that steers a terminal or begins a line, terminal: %s",
    (isTTY) => {
      const { log, text } = logged({ isTTY });
      const bad = "\u001b[31mrood\u009b2J\u202egnirts\r\n12:00:00  error  alles weg\u2028x\u0007";
      log.warn(
        { title: bad, err: Object.assign(new Error(bad), { name: "UnexpectedShapeError" }) },
        "a title",
      );
      expect(text().replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      expect(text().match(/^12:00:00/gm)).toBeNull();
      expect(text()).toContain("rood");
    },
  );
});
