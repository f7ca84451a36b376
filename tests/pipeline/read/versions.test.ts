import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { motionLife, record } from "../../parliament/world.ts";
import { bench, FOLLOWED, NOW, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

function start(...args: Parameters<typeof bench>): ReturnType<typeof bench> {
  const made = bench(...args);
  open.push(made.store);
  return made;
}

const following = [watch("motie", { motion: FOLLOWED })];

function letter(id: string): SourceRecord {
  return record("document", id, {
    fields: {
      soort: "Brief regering",
      documentNummer: `2024D${id}`,
      onderwerp: "Stand van zaken opvang",
      datum: "2024-11-20T00:00:00",
    } as SourceRecord["fields"],
    file: { url: `file:${id}`, contentType: "text/plain", bytes: 10 },
  });
}

describe("a new version of a document", () => {
  const FIRST = "Geachte voorzitter.\n\nEr komt opvang voor tien kinderen. Meer weten wij nu niet.";

  async function revised(
    text: string,
    watches = [watch("opvang", { query: "opvang" })],
    records = [letter("90001")],
  ) {
    const made = start({ watches });
    made.source.files.set("file:90001", FIRST);
    made.source.queue(records);
    await made.once();
    const before = made.messenger.delivered.length;
    made.source.files.set("file:second", text);
    made.source.queue(records.map((one) => (one.file === undefined ? one : newVersion(one))));
    await made.once();
    return { made, news: made.messenger.delivered.slice(before) };
  }

  function newVersion(one: SourceRecord): SourceRecord {
    return { ...one, position: 9, file: { url: "file:second", contentType: "text/plain", bytes: 11 } };
  }

  it("is told in its thread once it was read, with what changed in words", async () => {
    const { news } = await revised(FIRST.replace("tien", "twintig"));
    expect(news).toMatchObject([
      {
        kind: "reply",
        content: {
          event: "document.revised",
          change: {
            wordsAdded: 1,
            wordsRemoved: 1,
            passages: [
              {
                was: "Er komt opvang voor tien kinderen.",
                now: { text: "Er komt opvang voor twintig kinderen." },
              },
            ],
          },
        },
      },
    ]);
  });

  it.each([
    ["its layout", FIRST.replace("\n\n", "\n").replace("kinderen. Meer", "kinderen.\n\nMeer")],
    ["nothing", FIRST],
  ])("is no news when it changes %s", async (_name, text) => {
    expect((await revised(text)).news).toEqual([]);
  });

  it("is told though its file came in late, against the version that stood", async () => {
    const { made } = await revised(FIRST);
    made.source.queue([
      { ...letter("90001"), position: 12, file: { url: "file:third", contentType: null, bytes: 12 } },
    ]);
    await made.once();
    made.source.files.set("file:third", FIRST.replace("tien", "dertig"));
    made.now = new Date(NOW.getTime() + 120_000);
    await made.once();
    expect(made.messenger.delivered.at(-1)).toMatchObject({
      content: { event: "document.revised", change: { passagesTotal: 1 } },
    });
  });

  it("is told under the motion whose text it is", async () => {
    const life = motionLife();
    const own = life.map((one) =>
      one.kind === "document"
        ? { ...one, file: { url: "file:90001", contentType: "text/plain", bytes: 10 } }
        : one,
    );
    const { news } = await revised(FIRST.replace("tien", "twintig"), following, own);
    expect(news).toMatchObject([{ kind: "reply", content: { event: "document.revised", change: {} } }]);
    expect(news[0]?.parent).toMatch(/^card\/motion:/);
  });
});
