import { describe, expect, it } from "vitest";
import { acceptKey, createFrameReader, encodeFrame, OPCODE } from "../../src/demo/slack/frames.ts";

const MASK = Buffer.from([1, 2, 3, 4]);

function clientFrame(opcode: number, text: string, final = true): Buffer {
  const payload = Buffer.from(text).map((byte, index) => byte ^ MASK[index % 4]!);
  const head = Buffer.from([(final ? 0x80 : 0) | opcode, 0x80 | payload.length]);
  return Buffer.concat([head, MASK, payload]);
}

describe("frames", () => {
  it("answers the key of RFC 6455", () => {
    expect(acceptKey("dGhlIHNhbXBsZSBub25jZQ==")).toBe("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  });

  it("joins fragments, with a ping between them, however the bytes are cut", () => {
    const stream = Buffer.concat([
      clientFrame(OPCODE.text, "Spreidings", false),
      clientFrame(OPCODE.ping, "p"),
      clientFrame(OPCODE.continuation, "wet", true),
      clientFrame(OPCODE.text, "é"),
    ]);
    for (const size of [1, 3, stream.length]) {
      const read = createFrameReader();
      const messages = [];
      for (let at = 0; at < stream.length; at += size) messages.push(...read(stream.subarray(at, at + size)));
      expect(messages.map(({ opcode, payload }) => [opcode, payload.toString()])).toEqual([
        [OPCODE.ping, "p"],
        [OPCODE.text, "Spreidingswet"],
        [OPCODE.text, "é"],
      ]);
    }
  });

  it("does not take unmasked frames, nor a continuation of nothing", () => {
    expect(() => createFrameReader()(encodeFrame(OPCODE.text, Buffer.from("x")))).toThrow("masked");
    expect(() => createFrameReader()(clientFrame(OPCODE.continuation, "x"))).toThrow("fragment");
  });
});
