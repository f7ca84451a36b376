/** Secrets that nothing else looks like; each is allowed in one place, where it is asked for. */
export const SECRETS = {
  SLACK_BOT_TOKEN: "xoxb-7741930285-kanariebot9f3e1c",
  SLACK_APP_TOKEN: "xapp-1-kanarieapp5d20b7-8812a4",
  SLACK_SIGNING_SECRET: "ka9a4e5169c0de77b1f2a3d4e5f60718",
} as const;
/** In the address that Slack gives for a socket. */
export const TICKET = "kanarieticket-40c7d1e98b";

/** The secrets that stand in a text, in any of the forms that programs make of them. */
export function canariesIn(text: string): readonly string[] {
  const secrets = [...Object.values(SECRETS), TICKET];
  return secrets.filter((secret) => formsOf(secret).some((form) => text.includes(form)));
}

/** As it is, in hexadecimal, backwards, and in base64 wherever in what was encoded it stood. */
function formsOf(secret: string): readonly string[] {
  const packed = ["", "a", "ab"].flatMap((before) =>
    (["base64", "base64url"] as const).map((form) =>
      // The first and the last signs depend on what stands beside it.
      Buffer.from(before + secret)
        .toString(form)
        .slice(4, -4),
    ),
  );
  return [
    secret,
    // What Slack shows of a token, the part behind its kind, is secret too.
    secret.replace(/^x[a-z]+-/, ""),
    Buffer.from(secret).toString("hex"),
    [...secret].reverse().join(""),
    ...packed,
  ];
}
