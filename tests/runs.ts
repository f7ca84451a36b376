/** What part of its examples a property draws, or how many times as many: `npm run torture` draws all of them, `npm test` two fifths. */
const TIMES = Number(process.env.PROPERTY_TIMES ?? 0.4);

/** In torture, which takes all of what the quick tests take a part of. */
export const THOROUGH = TIMES >= 1;

/** The examples that a property draws here, of so many. */
export function runs(count: number): number {
  return Math.ceil(count * TIMES);
}
