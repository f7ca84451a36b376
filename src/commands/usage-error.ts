import type { InEach } from "#alert";

/** The command line asks for something that cannot be: exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly said: InEach<string>;

  constructor(said: InEach<string>, options?: ErrorOptions) {
    super(said.en, options);
    this.said = said;
  }
}
