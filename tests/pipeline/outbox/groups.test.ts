import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { releaseHeld } from "#pipeline";
import { record } from "../../parliament/world.ts";
import { type BenchOptions, bench, NOW, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const dossiers = ["36333", "36600"].map((nummer) =>
  record("kamerstukdossier", `dossier-${nummer}`, { fields: { nummer, titel: `Dossier ${nummer}` } }),
);

function letter(number: number, change: Partial<SourceRecord> = {}): SourceRecord {
  return record("document", `brief-${number}`, {
    fields: {
      soort: "Brief regering",
      documentNummer: `2024D4${1000 + number}`,
      onderwerp: `Brief ${number}`,
      datum: "2024-11-20T00:00:00",
    },
    refs: { kamerstukdossier: ["dossier-36333"] },
    ...change,
  });
}

const elsewhere = { refs: { kamerstukdossier: ["dossier-36600"] } };
const WATCHES = [
  watch("wet", { dossier: "dossier-36333" }),
  watch("begroting", { dossier: "dossier-36600" }),
  watch("brief", { query: "brief" }),
];

function start(options: Partial<BenchOptions> = {}) {
  const made = bench({ watches: WATCHES, ...options });
  open.push(made.store);
  const come = async (minutes: number, ...records: readonly SourceRecord[]) => {
    made.now = new Date(NOW.getTime() + minutes * 60_000);
    if (records.length > 0) made.source.queue(records);
    await made.once();
  };
  /** But for the cards of the followed dossiers themselves. */
  const messages = () => made.messenger.delivered.filter(({ content }) => content.type !== "subject-card");
  /** Each message: of a group how many it names, of a card which, and whether it hangs under a group. */
  const shown = () =>
    messages().map(({ parent, content }) => {
      const under =
        parent?.startsWith("group/") === true ? " in a group" : parent === null ? "" : ` under ${parent}`;
      if (content.type === "group-card") return `group of ${content.total}`;
      if (content.type === "document-card") return `${content.snapshot.title}${under}`;
      return `${content.type === "event-reply" ? content.event : content.type}${under}`;
    });
  return { made, come, messages, shown };
}

describe("documents of one dossier", () => {
  it("are cards of their own while they are two", async () => {
    const { come, shown } = start();
    await come(0, ...dossiers, letter(1), letter(2), letter(3, elsewhere));
    expect(shown().toSorted()).toEqual(["Brief 1", "Brief 2", "Brief 3"]);
  });

  it("are one message from the third on, each with its card in the thread", async () => {
    const { come, messages, shown } = start();
    await come(0, ...dossiers, letter(1), letter(2), letter(3), letter(4, elsewhere));
    expect(shown()).toEqual([
      "Brief 4",
      "group of 3",
      "Brief 1 in a group",
      "Brief 2 in a group",
      "Brief 3 in a group",
    ]);
    expect(messages()[1]?.content).toMatchObject({
      dossier: { id: "dossier-36333", title: "Dossier 36333" },
      documents: [
        {
          id: "2024D41001",
          title: "Brief 1",
          kind: "Brief regering",
          date: "2024-11-20",
          watches: ["Regel wet", "Regel brief"],
        },
        { id: "2024D41002" },
        { id: "2024D41003" },
      ],
      hits: [{ watch: "wet", evidence: [] }, { watch: "brief" }],
    });
  });

  it("that were sent stay, and later ones join by an edit, for five minutes after the first", async () => {
    const { come, messages, shown } = start();
    await come(0, ...dossiers, letter(1));
    await come(1, letter(2));
    await come(2, letter(3));
    await come(4, letter(4), letter(5));
    expect(shown()).toEqual([
      "Brief 1",
      "Brief 2",
      "group of 5",
      "Brief 3 in a group",
      "Brief 4 in a group",
      "Brief 5 in a group",
    ]);
    expect(messages()[2]?.edits).toBe(1);
    await come(6, letter(6));
    expect(shown().slice(6)).toEqual(["Brief 6"]);
  });

  it("are grouped anew when as many come again", async () => {
    const { come, shown } = start();
    await come(0, ...dossiers, letter(1), letter(2), letter(3));
    await come(30, letter(4), letter(5), letter(6), letter(7));
    expect(shown().filter((what) => what.startsWith("group"))).toEqual(["group of 3", "group of 4"]);
  });

  it("come no second time when they come past again", async () => {
    const { come, messages, shown } = start();
    const letters = [1, 2, 3, 4].map((number) => letter(number));
    await come(0, ...dossiers, ...letters);
    const before = shown();
    await come(1, ...letters.toReversed(), ...dossiers);
    await come(2, ...letters.map((one) => ({ ...one, position: 5 })));
    expect(shown()).toEqual(before);
    expect(messages().every(({ edits }) => edits === 0)).toBe(true);
  });

  it("that are corrected or withdrawn are so on the group's card, and it is said in its thread", async () => {
    const { come, messages, shown } = start();
    await come(0, ...dossiers, letter(1), letter(2), letter(3));
    const fields = { ...letter(2).fields, onderwerp: "Brief 2, verbeterd" };
    await come(
      10,
      letter(2, { position: 7, fields }),
      letter(3, { position: 8, deleted: true, fields: {}, refs: {} }),
    );
    expect(shown()).toEqual([
      "group of 2",
      "Brief 1 in a group",
      "Brief 2, verbeterd in a group",
      "Brief 3 in a group",
      "document.withdrawn in a group",
    ]);
    expect(messages()[0]?.content).toMatchObject({
      documents: [{ title: "Brief 1" }, { title: "Brief 2, verbeterd" }],
    });
  });

  it("that somebody follows themselves are never grouped", async () => {
    const { come, shown } = start({ watches: [...WATCHES, watch("deze", { document: "2024D41002" })] });
    await come(0, ...dossiers, letter(1), letter(2), letter(3), letter(4));
    expect(shown().toSorted()).toEqual(
      ["Brief 1 in a group", "Brief 2", "Brief 3 in a group", "Brief 4 in a group", "group of 3"].toSorted(),
    );
  });

  it("are held where they are too many, without a group, and come as cards when they are let go", async () => {
    const { made, come, messages, shown } = start({ holdAbove: 4 });
    made.source.queue([...dossiers, letter(1), letter(2), letter(3)], [letter(4), letter(5)]);
    await come(0);
    expect(shown()).toEqual(["hold-card"]);
    const [card] = messages();
    if (card?.content.type === "hold-card") releaseHeld(card.content.run, "#kanaal", "U0EEN", made.context);
    await come(1);
    const cards = ["Brief 1", "Brief 2", "Brief 3", "Brief 4", "Brief 5"];
    expect(shown()).toEqual(["hold-card", ...cards, expect.stringMatching(/^deed-reply under hold/)]);
  });

  it("are grouped when what hits them is read", async () => {
    const { made, come, shown } = start({ watches: [watch("azc", { query: "azc" })] });
    const file = (number: number) => ({ url: `file:${number}`, contentType: "text/plain", bytes: 10 });
    for (const number of [1, 2, 3, 4]) made.source.files.set(`file:${number}`, "Het azc is vol.");
    await come(0, ...dossiers, ...[1, 2, 3, 4].map((number) => letter(number, { file: file(number) })));
    expect(shown()).toEqual([
      "group of 4",
      "Brief 1 in a group",
      "Brief 2 in a group",
      "Brief 3 in a group",
      "Brief 4 in a group",
    ]);
  });

  it.each(["poll.subjects-revised", "deliver.claimed", "deliver.sent", "deliver.marked"] as const)(
    "are told once, whole, though the program ends at %s",
    async (label) => {
      let crash = true;
      const { made, come, shown } = start({
        step: (reached) => {
          if (!crash || reached !== label) return;
          crash = false;
          throw new Error("crash");
        },
      });
      await come(0, ...dossiers, letter(1), letter(2), letter(3)).catch(() => {});
      const again = bench({
        watches: WATCHES,
        store: made.store,
        source: made.source,
        messenger: made.messenger,
      });
      again.source.queue([...dossiers, letter(1), letter(2), letter(3)]);
      await again.once();
      expect(shown()).toEqual([
        "group of 3",
        "Brief 1 in a group",
        "Brief 2 in a group",
        "Brief 3 in a group",
      ]);
    },
  );
});
