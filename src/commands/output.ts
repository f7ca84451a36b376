import { withoutSteering } from "#parliament";

/** Where a command prints. */
export interface Output {
  /** Data or text for whoever asked, as it is. */
  write(text: string): void;
  /** The same, one line. */
  print(line: string): void;
  /** What went wrong, on standard error. */
  complain(text: string): void;
}

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY" | "listeners" | "on">;

/**
 * Standard output and error. A reader that has had enough (`kamerwacht cite | head`) is no failure. On a terminal nothing
 * that others wrote moves its cursor, colours or hides; in a file or a pipe data stay as they are.
 */
export function standardOutput(out: Stream = process.stdout, error: Stream = process.stderr): Output {
  ignoreClosing(out);
  ignoreClosing(error);
  return {
    write: (text) => show(out, text),
    print: (line) => show(out, `${line}\n`),
    complain: (text) => show(error, text),
  };
}

function show(stream: Stream, text: string): void {
  stream.write(stream.isTTY === true ? withoutSteering(text.replaceAll("\r", "")) : text);
}

function ignoreClosing(stream: Stream): void {
  if (stream.listeners("error").includes(onStreamError)) return;
  stream.on("error", onStreamError);
}

function onStreamError(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
}
