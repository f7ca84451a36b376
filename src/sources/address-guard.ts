import { type LookupAddress, type LookupOptions, lookup as systemLookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Decides which addresses may be connected to. The outcome of a refusal is an error with this name. */
export class AddressRefusedError extends Error {
  override readonly name = "AddressRefusedError";
}

export interface AddressGuard {
  /**
   * Refuses by throwing AddressRefusedError: other schemes than http(s), credentials, a literal address that is not
   * allowed, a port that is neither the base's own nor one of the web's (80, 443).
   */
  check(url: URL): void;
  /** Whether this IP address may be connected to. */
  allows(address: string): boolean;
  /** Resolves a name for a connection that is being made, to its allowed addresses; to an error where it has none. */
  readonly lookup: LookupFunction;
}

/** Special-purpose IPv4 blocks (IANA registry): nothing that the public internet routes. */
const IPV4_RESERVED: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** Within 2000::/3, the only public block: protocol assignments and Teredo, documentation, 6to4. */
const IPV6_RESERVED: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];
const PRIVATE: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["10.0.0.0", 8, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["fc00::", 7, "ipv6"],
];

const reservedIpv4 = blockList(IPV4_RESERVED.map(([net, prefix]) => [net, prefix, "ipv4"]));
const reservedIpv6 = blockList(IPV6_RESERVED.map(([net, prefix]) => [net, prefix, "ipv6"]));
const globalIpv6 = blockList([["2000::", 3, "ipv6"]]);
const privateNetworks = blockList(PRIVATE);
const loopback = blockList([
  ["127.0.0.0", 8, "ipv4"],
  ["::1", 128, "ipv6"],
]);

/**
 * A guard for everything that is fetched on behalf of one source. In: the source's base URL. Only public addresses
 * are allowed; loopback as well when the base is itself on loopback, and one private address when it is the base.
 * `resolve` is the system's, but for tests.
 */
export function addressGuard(base: URL, resolve: Resolve = systemLookup): AddressGuard {
  const own = hostOf(base);
  const ownLoopback = isLoopbackHost(own);
  const ports = new Set([portOf(base), ...(ownLoopback ? [] : ["80", "443"])]);
  function allows(address: string): boolean {
    if (isPublic(address)) return true;
    if (ownLoopback && contains(loopback, address)) return true;
    return address === own && contains(privateNetworks, address);
  }
  return {
    allows,
    check: (url) => checkUrl(url, allows, ports),
    lookup: guardedLookup(allows, resolve),
  };
}

/** Looks up all addresses of a name. */
type Resolve = (
  hostname: string,
  options: LookupOptions & { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Whether a base URL's host is this machine: `localhost`, 127.0.0.0/8 or ::1. */
export function isLoopback(base: URL): boolean {
  return isLoopbackHost(hostOf(base));
}

function isLoopbackHost(host: string): boolean {
  return host === "localhost" || (isIP(host) !== 0 && contains(loopback, host));
}

/** The host without the brackets of an IPv6 literal. The URL parser has made octal and decimal forms plain. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}

/** The port with that of the scheme filled in, which the URL parser leaves out. */
function portOf(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}

function checkUrl(url: URL, allows: (address: string) => boolean, ports: ReadonlySet<string>): void {
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new AddressRefusedError(`refused ${url.protocol}//: only https and http are fetched`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new AddressRefusedError(`refused an address on ${url.host}: it carries a user name or password`);
  }
  const host = hostOf(url);
  if (isIP(host) !== 0 && !allows(host)) {
    throw new AddressRefusedError(`refused ${host}: not a public address`);
  }
  if (!ports.has(portOf(url))) {
    throw new AddressRefusedError(`refused ${url.host}: not a port where this source is, nor one of the web`);
  }
}

function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reservedIpv4.check(address, "ipv4");
  if (family !== 6 || address.includes("%")) return false;
  return globalIpv6.check(address, "ipv6") && !reservedIpv6.check(address, "ipv6");
}

function contains(list: BlockList, address: string): boolean {
  const family = isIP(address);
  // A mapped address (::ffff:127.0.0.1) would count as its IPv4 address here, and one with a zone as that without;
  // both are refused in every case.
  if (family === 0 || /^::ffff:|%/i.test(address)) return false;
  return list.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** Pins the answer: the addresses that are checked here are the ones connected to, so that a second answer cannot differ. */
function guardedLookup(allows: (address: string) => boolean, resolve: Resolve): LookupFunction {
  return (hostname, options: LookupOptions, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const allowed = error === null ? addresses.filter(({ address }) => allows(address)) : [];
      const first = allowed[0];
      if (error !== null) callback(error, "", 0);
      else if (first === undefined) callback(refusal(hostname, addresses), "", 0);
      else if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

function refusal(hostname: string, addresses: readonly LookupAddress[]): AddressRefusedError {
  const where = addresses.map(({ address }) => address).join(", ");
  return new AddressRefusedError(
    `refused ${hostname}: it leads to ${where || "nowhere"}, not to a public address`,
  );
}

function blockList(subnets: readonly (readonly [string, number, "ipv4" | "ipv6"])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix, family] of subnets) list.addSubnet(net, prefix, family);
  return list;
}
