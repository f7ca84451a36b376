import { setGlobalProxyFromEnv } from "node:http";
import { proxyOf } from "#sources";

/**
 * Lets what this process asks of the web go by the proxy that the environment names, but for what is asked of this machine.
 * The sources, and the socket of Slack, have connections of their own, which look for it themselves.
 */
export function useProxy(environment: Readonly<Record<string, string | undefined>>): void {
  const proxy = proxyOf(environment);
  if (proxy === null) return;
  setGlobalProxyFromEnv({
    ...(proxy.httpProxy === undefined ? {} : { HTTP_PROXY: proxy.httpProxy }),
    ...(proxy.httpsProxy === undefined ? {} : { HTTPS_PROXY: proxy.httpsProxy }),
    NO_PROXY: proxy.noProxy,
  });
}
