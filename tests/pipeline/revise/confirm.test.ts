import { afterEach, describe, expect, it } from "vitest";
import { confirmMotion, possibleIn } from "../../../src/pipeline/index.ts";
import { motionLife, record } from "../../parliament/world.ts";
import { renderPost } from "../../slack/rendered.ts";
import { type Bench, bench, FOLLOWED, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const NAMES: Readonly<Record<string, string>> = { "A. Een": "W. Wit", "B. Twee": "Z. Zwart" };

/** A followed motion by Wit and Zwart, and a letter that names it by them only. */
async function named(text: string): Promise<Bench> {
  const made = bench({ watches: [watch("motie", { motion: FOLLOWED })] });
  open.push(made.store);
  made.source.queue(
    motionLife().map((one) => {
      const name = NAMES[String(one.fields.actorNaam)];
      return name === undefined ? one : { ...one, fields: { ...one.fields, actorNaam: name } };
    }),
  );
  await made.once();
  made.source.files.set("file:90001", text);
  const fields = {
    soort: "Brief regering",
    documentNummer: "2024D90001",
    onderwerp: "Stand van zaken",
    datum: "2024-12-10T00:00:00",
  };
  const file = { url: "file:90001", contentType: "text/plain", bytes: 10 };
  made.source.queue([record("document", "90001", { fields, file })]);
  await made.once();
  return made;
}

const SAYS = "Geachte voorzitter,\n\nHiermee beschouw ik de motie-Wit/Zwart over opvang als uitgevoerd.";
const CARD = "card/document:90001/#kanaal";

function shown(made: Bench, key: string): string {
  const found = made.messenger.delivered.find((each) => each.key === key);
  if (found === undefined) throw new Error(`nothing with key ${key}`);
  const { kind, content } = found;
  return JSON.stringify(renderPost({ key, kind, content, mayBeDouble: false, plain: false }));
}

function confirm(made: Bench): string | null {
  return made.store.transaction((transaction) =>
    confirmMotion(transaction, CARD, "U0BEZOEKER", made.context),
  );
}

function events({ messenger }: Bench): readonly string[] {
  const all = messenger.delivered.flatMap(({ content }) =>
    content.type === "event-reply" ? [content.event] : [],
  );
  expect(all.slice(0, 3)).toEqual(["motion.appreciated", "motion.held", "motion.voted"]);
  return all.slice(3);
}

describe("a motion that a letter names by its proposers only", () => {
  it("is told as possible with what is said of it, and a button to say that it is", async () => {
    const made = await named(SAYS);
    expect(events(made)).toEqual([]);
    const card = shown(made, CARD);
    expect(card).toContain("mogelijk: uitgevoerd, zegt het kabinet");
    expect(card).toContain('"action_id":"confirm-motion"');
  });

  it("is certain once somebody said so: its thread tells the claim, by whose word, and its terms end", async () => {
    const made = await named(SAYS);
    expect(confirm(made)).toBe(FOLLOWED);
    await made.once();
    expect(events(made)).toEqual(["motion.executed"]);
    const reply = made.messenger.delivered.findLast(({ content }) => content.type === "event-reply");
    const said = shown(made, reply?.key ?? "");
    expect(said).toContain("uitgevoerd, zegt het kabinet in Kamerbrief");
    expect(said).toContain("bevestigd door");
    expect(said).toContain('"user_id":"U0BEZOEKER"');
    const card = shown(made, CARD);
    expect(card).not.toContain("mogelijk");
    expect(card).not.toContain("confirm-motion");
    expect(shown(made, "card/motion:zaak-1/#kanaal")).toContain("Kabinet: uitgevoerd (10 december 2024)");
  });

  it("is told once, however often it is said, and when the letter comes past again", async () => {
    const made = await named(SAYS);
    confirm(made);
    await made.once();
    expect(confirm(made)).toBeNull();
    made.source.queue([
      record("documentActor", "van", {
        fields: { actorNaam: "P.", functie: "minister", relatie: "Eerste ondertekenaar" },
        refs: { document: ["90001"] },
      }),
    ]);
    await made.once();
    expect(events(made)).toEqual(["motion.executed"]);
    expect(shown(made, "card/motion:zaak-1/#kanaal")).toContain("Minister: uitgevoerd");
  });

  it("claims nothing where the sentence shares no subject with it", async () => {
    const made = await named(
      "Geachte voorzitter,\n\nHiermee beschouw ik de motie-Wit/Zwart over bomen als uitgevoerd.",
    );
    expect(shown(made, CARD)).not.toContain("mogelijk: uitgevoerd");
    confirm(made);
    await made.once();
    expect(events(made)).toEqual(["motion.cited"]);
  });

  it("has no button where it may be either of two", () => {
    const piece = {
      type: "citation",
      text: "",
      where: "text",
      start: 0,
      end: 0,
      sentence: "",
      sentenceStart: 0,
      page: null,
      possible: "x",
    } as const;
    const hit = (id: string) => ({ watch: id, name: id, mention: null, evidence: [{ ...piece, id }] });
    const content = { type: "document-card", language: "nl", novelty: "new", summary: null } as const;
    const snapshot = {} as never;
    expect(possibleIn({ ...content, snapshot, hits: [hit("a"), hit("b")] })).toBeNull();
    expect(possibleIn({ ...content, snapshot, hits: [hit("a"), hit("a")] })?.id).toBe("a");
  });
});
