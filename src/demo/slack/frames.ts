import { createHash } from "node:crypto";

/** Opcodes of RFC 6455. */
export const OPCODE = {
  continuation: 0x0,
  text: 0x1,
  binary: 0x2,
  close: 0x8,
  ping: 0x9,
  pong: 0xa,
} as const;

/** A whole message (its fragments joined) or a control frame. */
export interface FrameMessage {
  readonly opcode: number;
  readonly payload: Buffer;
}

const PAYLOAD_BYTES_MAX = 4 * 1024 * 1024;

/** The answer to a client's `Sec-WebSocket-Key`. */
export function acceptKey(key: string): string {
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}

/** One unmasked, unfragmented frame, as a server sends it. */
export function encodeFrame(opcode: number, payload: Buffer): Buffer {
  const length = payload.length;
  const header =
    length < 126 ? Buffer.from([0, length]) : length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10);
  header[0] = 0x80 | opcode;
  if (header.length === 4) {
    header[1] = 126;
    header.writeUInt16BE(length, 2);
  } else if (header.length === 10) {
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, payload]);
}

/** Takes bytes as they come and gives whole messages. Throws on what a client may not send. */
export function createFrameReader(): (chunk: Buffer) => readonly FrameMessage[] {
  let pending: Buffer = Buffer.alloc(0);
  let fragments: FrameMessage | null = null;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    const messages: FrameMessage[] = [];
    for (let frame = readFrame(pending); frame !== null; frame = readFrame(pending)) {
      pending = pending.subarray(frame.bytes);
      if (frame.opcode >= OPCODE.close) {
        messages.push(frame);
        continue;
      }
      fragments = joined(fragments, frame);
      if (!frame.final) continue;
      messages.push(fragments);
      fragments = null;
    }
    return messages;
  };
}

interface Frame extends FrameMessage {
  readonly final: boolean;
  /** Its whole length, header included. */
  readonly bytes: number;
}

function readFrame(data: Buffer): Frame | null {
  const first = data[0];
  const second = data[1];
  if (first === undefined || second === undefined) return null;
  if ((second & 0x80) === 0) throw new Error("a client's frame must be masked");
  const lengthBytes = (second & 0x7f) === 126 ? 2 : (second & 0x7f) === 127 ? 8 : 0;
  const start = 2 + lengthBytes + 4;
  if (data.length < start) return null;
  const length = payloadLength(data, second & 0x7f);
  if (length > PAYLOAD_BYTES_MAX) throw new Error("the frame is too large");
  if (data.length < start + length) return null;
  const payload = unmasked(data.subarray(start, start + length), data.subarray(start - 4, start));
  return { opcode: first & 0x0f, final: (first & 0x80) !== 0, payload, bytes: start + length };
}

function payloadLength(data: Buffer, short: number): number {
  if (short === 126) return data.readUInt16BE(2);
  return short === 127 ? Number(data.readBigUInt64BE(2)) : short;
}

function unmasked(masked: Buffer, mask: Buffer): Buffer {
  const payload = Buffer.from(masked);
  for (let index = 0; index < payload.length; index += 1) {
    payload[index] = (payload[index] ?? 0) ^ (mask[index % 4] ?? 0);
  }
  return payload;
}

function joined(before: FrameMessage | null, frame: Frame): FrameMessage {
  if ((frame.opcode === OPCODE.continuation) !== (before !== null)) {
    throw new Error("a fragment stands where none may stand");
  }
  if (before === null) return { opcode: frame.opcode, payload: frame.payload };
  const payload = Buffer.concat([before.payload, frame.payload]);
  if (payload.length > PAYLOAD_BYTES_MAX) throw new Error("the message is too large");
  return { opcode: before.opcode, payload };
}
