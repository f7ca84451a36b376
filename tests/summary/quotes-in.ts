/** Every object inside a value that has a text and a place. */
export function quotesIn(value: unknown): readonly { text: string; start: number; end: number }[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "text" in value && "start" in value && "end" in value ? [value as never] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}
