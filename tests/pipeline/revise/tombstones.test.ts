import { describe, expect, it } from "vitest";
import type { PostContent } from "#alert";
import type { SourceRecord } from "#parliament";
import { renderPost } from "#slack";
import type { Watch } from "#watch";
import { motionLife, record } from "../../parliament/world.ts";
import { bench, FOLLOWED, watch } from "../harness.ts";

const question = record("zaak", "vragen", {
  fields: {
    soort: "Schriftelijke vragen",
    nummer: "2024Z18231",
    onderwerp: "Vragen over noodopvang",
    gestartOp: "2024-11-18T00:00:00",
  },
});
const promise = (change: SourceRecord["fields"] = {}) =>
  record("toezegging", "toezegging", {
    fields: {
      nummer: "TZ202411-116",
      tekst: "De minister informeert de Kamer",
      status: "Openstaand",
      aanmaakdatum: "2024-11-18T00:00:00",
      datumNakoming: "2024-12-20T00:00:00",
      ...change,
    },
  });
const dossier = record("kamerstukdossier", "dossier", {
  fields: { nummer: "36333", titel: "Spreidingswet", afgesloten: "false" },
});
const letter = record("document", "brief", {
  fields: {
    soort: "Brief regering",
    documentNummer: "2024D43817",
    onderwerp: "Stand van zaken",
    datum: "2024-11-19T00:00:00",
  },
});

const FOLLOWED_THINGS: readonly (readonly [
  string,
  Partial<Watch>,
  readonly SourceRecord[],
  string,
  string,
])[] = [
  ["motion", { motion: FOLLOWED }, motionLife(), "zaak-1", "Motie van de leden Een en Twee over opvang"],
  ["question", { question: "2024Z18231" }, [question], "vragen", "Vragen over noodopvang"],
  ["promise", { promise: "TZ202411-116" }, [promise()], "toezegging", "De minister informeert de Kamer"],
  ["dossier", { dossier: "dossier-36333" }, [dossier], "dossier", "Spreidingswet"],
  ["document", { document: "2024D43817" }, [letter], "brief", "Stand van zaken"],
];

describe("a followed thing that the source removes", () => {
  it.each(FOLLOWED_THINGS)(
    "%s: is told once in its thread, and its card keeps what it said",
    async (kind, target, records, id, title) => {
      const made = bench({ watches: [watch("volgen", target)] });
      made.source.queue(records);
      await made.once();
      const gone = records.find((one) => one.id === id) ?? record("zaak", id);
      const tombstone = { ...gone, position: 8, deleted: true, fields: {}, refs: {}, file: null };
      made.source.queue([tombstone]);
      await made.once();
      made.source.queue([{ ...tombstone, position: 9 }]);
      made.now = new Date("2025-03-01T09:00:00Z");
      await made.once();
      const contents = made.messenger.delivered.map(({ content }) => content);
      const said = contents.flatMap((content) => (content.type === "event-reply" ? [content.event] : []));
      const before = kind === "motion" ? ["motion.appreciated", "motion.held", "motion.voted"] : [];
      expect(said).toEqual([...before, `${kind}.withdrawn`]);
      expect(contents[0]).toMatchObject({ snapshot: { withdrawn: true, title } });
      expect(contents[0]).not.toHaveProperty("deadline");
      made.store[Symbol.dispose]();
    },
  );
});

describe("what the source removes", () => {
  it("is told of by the name that it had, and told when it is there again", async () => {
    const made = bench({ watches: [watch("volgen", { motion: FOLLOWED })] });
    const zaak = motionLife().find(({ id }) => id === "zaak-1") ?? record("zaak", "zaak-1");
    made.source.queue(motionLife());
    await made.once();
    made.source.queue([{ ...zaak, position: 8, deleted: true, fields: {}, refs: {} }]);
    await made.once();
    made.source.queue([{ ...zaak, position: 9 }]);
    await made.once();
    const said = made.messenger.delivered.flatMap(({ content }) =>
      content.type === "event-reply" ? [`${content.event}: ${renderedText(content)}`] : [],
    );
    expect(said.slice(3)).toEqual([
      expect.stringMatching(
        /^motion\.withdrawn: Motie-Een\/Twee over opvang \(.+\) is verwijderd door de bron\.$/,
      ),
      expect.stringMatching(
        /^motion\.changed: Motie-Een\/Twee over opvang .+ is weer opgenomen in de gegevens/,
      ),
    ]);
    made.store[Symbol.dispose]();
  });

  it("leaves a motion followed by its number where it is the dossier", async () => {
    const made = bench({ watches: [watch("volgen", { motion: FOLLOWED })] });
    const tombstone = { position: 8, deleted: true, fields: {}, refs: {} };
    const life = motionLife();
    const late = life.filter(({ kind }) => kind === "besluit" || kind === "stemming");
    made.source.queue(life.filter((one) => !late.includes(one)));
    await made.once();
    made.source.queue([record("kamerstukdossier", "dossier-1", tombstone)]);
    await made.once();
    made.source.queue(late);
    await made.once();
    const said = made.messenger.delivered.flatMap(({ content }) =>
      content.type === "event-reply" ? [content.event] : [],
    );
    expect(said).toContain("motion.voted");
    made.store[Symbol.dispose]();
  });
});

describe("a motion that is withdrawn before its text comes", () => {
  const life = motionLife().filter(({ kind }) => kind !== "besluit" && kind !== "stemming");
  const text = life.filter(({ kind }) => kind === "document");
  const zaak = life.find(({ id }) => id === "zaak-1") ?? record("zaak", "zaak-1");
  const tombstone = { ...zaak, position: 8, deleted: true, fields: {}, refs: {} };
  const naming = (number: number) =>
    record("document", `brief-${number}`, {
      position: 20 + number,
      fields: {
        soort: "Brief regering",
        documentNummer: `2024D4390${number}`,
        onderwerp: "Reactie op de motie van het lid Een c.s. over opvang (Kamerstuk 36600-XX, nr. 29)",
        datum: "2024-11-20T00:00:00",
      },
    });

  async function told(...pages: readonly (readonly SourceRecord[])[]): Promise<readonly string[]> {
    const made = bench({ watches: [watch("volgen", { motion: FOLLOWED })] });
    for (const page of pages) {
      made.source.queue(page);
      await made.once();
    }
    const said = made.messenger.delivered.map(({ content }) =>
      content.type === "event-reply" ? content.event : content.type,
    );
    made.store[Symbol.dispose]();
    return said;
  }

  const seen = life.filter((one) => !text.includes(one));

  it("has told what names it then, from the first on", async () => {
    const said = await told(seen, [tombstone], text, [naming(1)], [naming(2)]);
    expect(said.slice(said.indexOf("motion.withdrawn") + 1)).toEqual(["motion.cited", "motion.cited"]);
  });

  it("has told with its text what had named it before", async () => {
    const said = await told(seen, [tombstone], [naming(1)], text);
    expect(
      said.slice(said.indexOf("motion.withdrawn") + 1).filter((type) => type !== "document-card"),
    ).toEqual(["motion.cited"]);
  });

  it("is told nothing of where nobody had seen it", async () => {
    const said = await told(
      [tombstone],
      life.filter(({ id }) => id !== "zaak-1"),
    );
    expect(said.filter((type) => type !== "document-card")).toEqual([]);
  });
});

describe("a date that cannot be right", () => {
  it.each([
    ["0001-01-01T00:00:00", null],
    ["2204-12-20T00:00:00", "2204-12-20"],
    ["1924-12-20T00:00:00", "1924-12-20"],
    ["0204-12-20T00:00:00", null],
    ["20-12-2024", null],
  ])("%s: is shown as it is, and no deadline", async (datumNakoming, dueOn) => {
    const made = bench({ watches: [watch("volgen", { promise: "TZ202411-116" })] });
    made.source.queue([promise({ datumNakoming })]);
    for (const day of ["2024-11-20", "2024-12-14", "2024-12-21", "2025-12-21"]) {
      made.now = new Date(`${day}T09:00:00Z`);
      await made.once();
    }
    expect(made.messenger.delivered).toMatchObject([
      { content: { type: "subject-card", snapshot: { dueOn } } },
    ]);
    expect(made.messenger.delivered[0]?.content).not.toHaveProperty("deadline");
    made.store[Symbol.dispose]();
  });
});

function renderedText(content: PostContent): string {
  const post = {
    key: "k",
    kind: "reply",
    target: null,
    broadcast: false,
    mayBeDouble: false,
    plain: false,
  } as const;
  return renderPost({ ...post, content }, []).text;
}
