const TAKE = new URL("../src/take-stripped-sources.js", import.meta.url).href;

/** The environment of the tests, and so of every process that they start. */
export const CHILDREN = {
  // Each state that a test makes has a ballast, and 16 MB of each would be most of what the tests write.
  KAMERWACHT_BALLAST_MB: "1",
  // To take the types out of the sources takes a process that a test starts longer than what it does.
  NODE_OPTIONS: `--import=${TAKE}`,
};
