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

const CUT_SHORT = { nl: "het antwoord is afgebroken", en: "the answer is cut short" };

/** What the codes of a failed connection mean. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ENOTFOUND: { nl: "de naam is niet bekend (DNS)", en: "the name is not known (DNS)" },
  EAI_AGAIN: { nl: "de naam is nu niet op te zoeken (DNS)", en: "the name cannot be looked up now (DNS)" },
  ECONNREFUSED: { nl: "de verbinding wordt geweigerd", en: "the connection is refused" },
  ECONNRESET: { nl: "de verbinding werd verbroken", en: "the connection was cut" },
  ETIMEDOUT: { nl: "geen verbinding op tijd", en: "no connection in time" },
  EHOSTUNREACH: { nl: "de machine daar is niet te bereiken", en: "the host cannot be reached" },
  ENETUNREACH: { nl: "het netwerk is niet te bereiken", en: "the network cannot be reached" },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: CUT_SHORT,
  Z_BUF_ERROR: CUT_SHORT,
  Z_DATA_ERROR: { nl: "het antwoord is beschadigd", en: "the answer is damaged" },
  UND_ERR_HEADERS_OVERFLOW: { nl: "het antwoord heeft te grote kopregels", en: "the headers are too large" },
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
 * Why a source could not be read, as it was noted: `host: why (CODE)`. In the language of whoever reads it where it is
 * known what it means; otherwise the words of the log, which are English, and in Dutch quoted as such.
 */
export function failureText(noted: string, language: Language): string {
  const [, host, code] = NOTED.exec(noted) ?? [];
  const meaning = code === undefined ? null : meaningOf(code);
  if (host !== undefined && code?.startsWith("HTTP "))
    return `${host}: ${WORDS[language].http(code.slice(5))}`;
  if (host !== undefined && meaning !== null) return `${host}: ${meaning[language]} (${code})`;
  if (language === "en" || noted === "") return noted;
  const known = DUTCH.find(([pattern]) => pattern.test(noted));
  return known === undefined ? `“${noted}”` : noted.replace(known[0], known[1]);
}

/** What sources note without a code. */
const DUTCH: readonly (readonly [RegExp, string])[] = [
  [/^(\S+): no complete answer within ([\d.]+) s$/, "$1: geen volledig antwoord binnen $2 s"],
  [/^(\S+): the file is cut short$/, "$1: het bestand is afgebroken"],
  [/^(\S+): robots\.txt is larger than \d+ bytes$/, "$1: robots.txt is te groot"],
  [
    /^(\S+): its robots\.txt does not allow us to read (\S+);.*$/s,
    "$1: robots.txt staat niet toe dat wij $2 lezen; zolang dat er staat, is deze bron niet te gebruiken",
  ],
  [
    /^the poll of (.*) took longer than ([\d.]+) s; the rest is left to the next$/s,
    "het lezen van $1 duurde langer dan $2 s; de rest komt de volgende keer",
  ],
  [/^the source (\S+) is switched off$/, "de bron $1 staat uit"],
];

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
