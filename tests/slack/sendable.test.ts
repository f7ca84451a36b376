import { describe, expect, it } from "vitest";
import type { Renderable } from "#slack";
import { sendable } from "../../src/slack/sendable.ts";
import { documentCard, post } from "./builders.ts";
import { renderPost } from "./rendered.ts";

const card = post(documentCard());
/** A renderer with a fault: what it makes has too long a heading. */
const broken = (each: Renderable) => ({
  text: "Een zin.",
  blocks: [{ type: "header" as const, text: { type: "plain_text" as const, text: "x".repeat(151) } }],
  plain: each.plain,
});

describe("the last look before a post leaves", () => {
  it("lets a good card go as it is", () => {
    expect(sendable(card, renderPost)).toEqual({ message: renderPost(card), problems: [] });
  });

  it("sends the plain form of one that breaks a limit, and says which", () => {
    const { message, problems } = sendable(card, (each) => (each.plain ? renderPost(each) : broken(each)));
    expect(message).toEqual(renderPost({ ...card, plain: true }));
    expect(problems).toEqual(["/blocks/0/text/text: 151 characters, at most 150"]);
  });

  it("sends nothing where the plain form breaks one too", () => {
    expect(sendable(card, broken)).toMatchObject({ message: null, problems: [expect.any(String)] });
  });
});
