import type { Fault } from "./fault-words.ts";

/** Something about a watch that is allowed and probably not meant. */
export interface WatchWarning {
  /** Id of the watch. */
  readonly watch: string;
  /**
   * `never`: it can hit nothing. `double`: another watch of the channel hits all that it hits. `broad`: it hits a large
   * share of all documents. `word`: a word that was probably meant otherwise.
   */
  readonly type: "never" | "double" | "broad" | "word";
  readonly message: Fault;
}
