/** One line of the bench. */
export interface Measure {
  readonly name: string;
  readonly value: string;
}
