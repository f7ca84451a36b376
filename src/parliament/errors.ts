/** A source does not answer, or answers that it cannot: theirs, and likely over later. Retry. */
export class SourceUnavailableError extends Error {
  override readonly name = "SourceUnavailableError";
}

/** A source answers in a form that we do not know: theirs has changed, or something sits between. A human must look. */
export class UnexpectedShapeError extends Error {
  override readonly name = "UnexpectedShapeError";
}

/** A file cannot be made into text; `message` says why, in a few Dutch words that may stand on a card. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  /** Whether another attempt at the same file can help. */
  readonly retry: boolean;

  constructor(message: string, options: { readonly retry: boolean; readonly cause?: unknown }) {
    super(message, { cause: options.cause });
    this.retry = options.retry;
  }
}
