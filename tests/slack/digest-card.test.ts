import { describe, expect, it } from "vitest";
import { type DigestLine, type EventReply, type Language, retold, type Told } from "#alert";
import { EVENT_TYPES } from "#parliament";
import { documentCard, eventReply, hit, motion, post } from "./builders.ts";
import { digest } from "./overview-builders.ts";
import { dossier } from "./pledge-builders.ts";
import { renderPost } from "./rendered.ts";

const removed = eventReply({
  event: "motion.withdrawn",
  on: "2024-12-03",
  snapshot: { ...motion(), withdrawn: true, title: "", actors: [] },
  previous: motion(),
});
const back = eventReply({
  event: "dossier.changed",
  snapshot: dossier(),
  previous: { ...dossier(), withdrawn: true },
  changes: { withdrawn: false },
});

function told(content: Told["content"]): Told {
  const kind = content.type === "event-reply" ? "reply" : "card";
  return { key: content.type, kind, parent: "card/a", content, createdAt: "2024-12-03T16:00:00Z" };
}

/** Every piece of text in a message, in order. */
function textsOf(content: Told["content"]): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(renderPost(post(content)).blocks, (name, value) => {
    if (name === "text" && typeof value === "string") texts.push(value);
    return value;
  });
  return texts;
}

/** What a digest says of what was told in a channel. */
function linesOf(all: readonly Told[], language: Language = "nl"): readonly string[] {
  return textsOf(digest({ language, deadlines: [], agenda: [], ...retold(all, new Set()) }));
}

/** What a thread says of a step, behind its date. */
function inThread(reply: EventReply): string | undefined {
  return textsOf(reply)
    .find((text) => text.startsWith("  "))
    ?.trim();
}

describe("a line of a digest", () => {
  it.each([
    ["a motion that the source removed", removed, "Verwijderd door de bron."],
    ["a dossier that the source has again", back, "Weer opgenomen in de gegevens van de Kamer."],
  ])("says of %s what its thread says", (_name, reply, sentence) => {
    expect(inThread(reply)).toBe(sentence);
    expect(linesOf([told(reply)])).toContainEqual(expect.stringMatching(new RegExp(` · ${sentence}$`)));
  });

  it.each(EVENT_TYPES)("says of %s the sentence of its thread, in both languages", (event) => {
    for (const language of ["nl", "en"] as const) {
      const reply = eventReply({ event, language });
      const sentence = inThread(reply);
      expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(linesOf([told(reply)], language).filter((text) => text.endsWith(` · ${sentence}`))).toHaveLength(
        1,
      );
    }
  });

  it("is the newest step of its thread, and says that there were others", () => {
    expect(linesOf([told(removed), told(back)])).toContainEqual(
      expect.stringMatching(/Kamer\. En nog 1 in de draad\.$/),
    );
  });

  it("says of a new card what it is of and which rules it concerns", () => {
    const card = documentCard({ hits: [hit("Spreidingswet", []), hit("Kinderen", [])] });
    expect(linesOf([told(card)])).toContainEqual(
      expect.stringMatching(/ · Kamerbrief; raakt Spreidingswet en Kinderen\.$/),
    );
  });

  it("that an earlier version queued in words is shown as it was", () => {
    const line = { on: "2024-12-03", id: null, title: "Brief", text: "Aangenomen." } as unknown as DigestLine;
    expect(textsOf(digest({ happened: [line] }))).toContainEqual(
      expect.stringMatching(/Brief · Aangenomen\.$/),
    );
  });
});
