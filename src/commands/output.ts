/** Where a command prints. */
export interface Output {
  /** Data or text for whoever asked, as it is. */
  write(text: string): void;
  /** The same, one line. */
  print(line: string): void;
  /** What went wrong, on standard error. */
  complain(text: string): void;
}

/** Standard output and error. A reader that has had enough (`kamerwacht cite | head`) is no failure. */
export function standardOutput(): Output {
  ignoreClosing(process.stdout);
  ignoreClosing(process.stderr);
  return {
    write: (text) => void process.stdout.write(text),
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (text) => void process.stderr.write(text),
  };
}

function ignoreClosing(stream: NodeJS.WriteStream): void {
  if (stream.listeners("error").includes(onStreamError)) return;
  stream.on("error", onStreamError);
}

function onStreamError(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
}
