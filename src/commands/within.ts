/**
 * Waits for a work, and no longer than so many ms. Leaves no timer behind: one of three seconds would keep a process that
 * was told to end, and has nothing left to do, for three seconds. Throws what the work throws.
 */
export async function within(ms: number, work: Promise<void>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
