import { type Dispatcher, EnvHttpProxyAgent } from "undici";

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy that the environment names, as every program reads it; null where it names none. */
export interface Proxy {
  /** For http and https; undefined where one of them goes without. */
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  /** Names that go without, parted by commas; this machine always does. */
  readonly noProxy: string;
}

const OWN = "localhost,127.0.0.1,::1";

/** What `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say, in either spelling; the small one goes first. */
export function proxyOf(environment: Environment): Proxy | null {
  const value = (name: string) => environment[name.toLowerCase()] || environment[name] || "";
  const [http, https, no] = [value("HTTP_PROXY"), value("HTTPS_PROXY"), value("NO_PROXY")];
  if (http === "" && https === "") return null;
  return {
    ...(http === "" ? {} : { httpProxy: http }),
    ...(https === "" ? {} : { httpsProxy: https }),
    noProxy: no === "" ? OWN : `${no},${OWN}`,
  };
}

/**
 * Sends by the proxy what goes by it, and the rest by itself.
 * @param own how to connect where no proxy is between
 */
export function proxyAgent(
  proxy: Proxy,
  own: Pick<EnvHttpProxyAgent.Options, "connect" | "connections" | "proxyTunnel"> = {},
): Dispatcher {
  return new EnvHttpProxyAgent({ ...own, ...proxy, allowH2: false });
}
