const SLACKS = /(^|\.)slack\.com$/;
/** Where Slack keeps what people put into conversations. */
const FILES = /(^|\.)slack(?:-files)?\.com$/;

/** Whether an address is Slack's: a host of its own, or the one that its API is at. Nothing of ours goes anywhere else. */
export function isSlacks(address: string, apiUrl: string): boolean {
  return isAt(address, apiUrl, SLACKS);
}

/** The same for the file of a message. */
export function isSlacksFile(address: string, apiUrl: string): boolean {
  return isAt(address, apiUrl, FILES);
}

function isAt(address: string, apiUrl: string, hosts: RegExp): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  return origin === new URL(apiUrl).origin || (protocol === "https:" && hosts.test(hostname));
}
