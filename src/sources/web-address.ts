/**
 * The address of what a source reads, checked once for all sources.
 * @param what is at the address, as it stands in a sentence: "the SyncFeed"
 * Throws TypeError where it is no web address, or carries a user name or password, which would end up in logs and links.
 */
export function webAddress(address: string, what: string): URL {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
    throw new TypeError(`the address of ${what} is not a web address`);
  if (url.username !== "" || url.password !== "")
    throw new TypeError(`the address of ${what} on ${url.host} carries a user name or password`);
  return url;
}

/** What paths are put behind: the address without a slash, query or fragment at its end. Throws as `webAddress` does. */
export function baseAddress(address: string, what: string): string {
  const { origin, pathname } = webAddress(address, what);
  return `${origin}${pathname.replace(/\/+$/, "")}`;
}
