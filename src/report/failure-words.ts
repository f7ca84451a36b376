import { type InEach, inBoth, type Language } from "#alert";

type Meaning = InEach<string>;

const NETWORK = {
  nl: "kijk of deze machine op het internet zit, en of een firewall verkeer naar buiten op poort 443 doorlaat; een proxy staat in HTTPS_PROXY",
  en: "see whether this machine is on the internet, and whether a firewall lets traffic out on port 443; a proxy is named by HTTPS_PROXY",
};
const CLOCK = {
  nl: "kijk of de klok van deze machine goed staat, en of er een proxy tussen zit die het verkeer bekijkt",
  en: "see whether the clock of this machine is right, and whether a proxy between inspects the traffic",
};

/** What the codes of a failed connection mean. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ENOTFOUND: { nl: "de naam is niet bekend (DNS)", en: "the name is not known (DNS)" },
  EAI_AGAIN: { nl: "de naam is nu niet op te zoeken (DNS)", en: "the name cannot be looked up now (DNS)" },
  ECONNREFUSED: { nl: "de verbinding wordt geweigerd", en: "the connection is refused" },
  ECONNRESET: { nl: "de verbinding werd verbroken", en: "the connection was cut" },
  ETIMEDOUT: { nl: "geen verbinding op tijd", en: "no connection in time" },
  EHOSTUNREACH: { nl: "de machine daar is niet te bereiken", en: "the host cannot be reached" },
  ENETUNREACH: { nl: "het netwerk is niet te bereiken", en: "the network cannot be reached" },
  TLS: { nl: "de beveiligde verbinding (TLS) komt niet tot stand", en: "the secure connection (TLS) fails" },
};

const SAME: Readonly<Record<string, string>> = {
  EPIPE: "ECONNRESET",
  UND_ERR_SOCKET: "ECONNRESET",
  UND_ERR_CONNECT_TIMEOUT: "ETIMEDOUT",
};

/** What a code of a failed connection means and what to do; null for other codes. */
export function networkText(code: string, language: Language): string | null {
  const meaning = meaningOf(code);
  if (meaning === null) return null;
  const remedy = meaning === MEANINGS.TLS ? CLOCK : NETWORK;
  return `${meaning[language]}: ${remedy[language]}`;
}

/** `www.tweedekamer.nl: what it is (ENOTFOUND)`, also where something stands before it. */
const NOTED = /([\w-]+(?:\.[\w-]+)+(?::\d+)?|localhost(?::\d+)?): .*\(([A-Z][A-Z0-9_]+|HTTP \d{3})\)/;

/**
 * Why a source could not be read, as it was noted: `host: why (CODE)`. In the language of whoever reads it where the code
 * is known, as it was noted otherwise.
 */
export function failureText(noted: string, language: Language): string {
  const [, host, code] = NOTED.exec(noted) ?? [];
  if (host === undefined || code === undefined) return noted;
  if (code.startsWith("HTTP ")) return `${host}: ${WORDS[language].http(code.slice(5))}`;
  const meaning = meaningOf(code);
  return meaning === null ? noted : `${host}: ${meaning[language]} (${code})`;
}

/** The code that ends what was noted, or null: what stands in brackets before it explains. */
export function failureCode(noted: string): string | null {
  return /.*\(([A-Z][A-Z0-9_]+)\)/s.exec(noted)?.[1] ?? null;
}

function meaningOf(code: string): Meaning | null {
  if (/^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/.test(code))
    return MEANINGS.TLS ?? null;
  return MEANINGS[SAME[code] ?? code] ?? null;
}

const WORDS = inBoth({
  http: {
    nl: (status: string) =>
      status === "429" ? "vraagt om minder verzoeken (HTTP 429)" : `geeft zelf een fout (HTTP ${status})`,
    en: (status) =>
      status === "429" ? "asks for fewer requests (HTTP 429)" : `gives an error itself (HTTP ${status})`,
  },
});
