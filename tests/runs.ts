/** How many times as many examples of a property are drawn: `npm run torture` draws more than `npm test`. */
const TIMES = Number(process.env.PROPERTY_TIMES ?? 1);

/** In torture, which takes all of what the quick tests take a part of. */
export const THOROUGH = TIMES > 1;

/** The examples that a property gets, where it gets so many in the quick tests. */
export function runs(count: number): number {
  return Math.ceil(count * TIMES);
}
