/** What is remembered of things of each kind. */
export interface Memory<T> {
  /** By id. */
  of(kind: string): Map<string, T>;
  clear(): void;
}

/** A map for each kind: to look in one of all, a key would have to be written each time. */
export function createMemory<T>(): Memory<T> {
  const kinds = new Map<string, Map<string, T>>();
  return {
    of(kind) {
      let known = kinds.get(kind);
      if (known === undefined) {
        known = new Map();
        kinds.set(kind, known);
      }
      return known;
    },
    clear: () => kinds.clear(),
  };
}
