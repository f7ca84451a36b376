import type { InEach, Language } from "#alert";
import { own } from "../own.ts";

/**
 * What a refusal of Slack means and what to do about it, in words for somebody who is no engineer.
 * @param reason as delivery gives it: Slack's code, with what it needs behind it: `missing_scope (im:write)`
 * @param channel as the configuration writes it; null where the app as a whole was refused
 */
export function adviceOn(reason: string, channel: string | null, language: Language): string {
  const [, code = reason, needed = ""] = /^([a-z0-9_]+)(?: \(([\w:.,]+)\))?/.exec(reason) ?? [];
  const where = channel ?? SOMEWHERE[language];
  const known = own(ADVICE, code) ?? own(ADVICE, FAMILIES.find(({ of }) => of.test(code))?.code ?? "");
  return (known ?? (NETWORK.test(reason) ? UNREACHABLE : UNKNOWN))[language](where, needed, code);
}

/** Codes of this machine, not of Slack: those are small letters. */
const NETWORK =
  /^(?:E[A-Z_0-9]+|UND_ERR_\w+|CERT_\w+|ERR_\w+|DEPTH_ZERO\w+|SELF_SIGNED\w+|UNABLE_TO_\w+|no_answer)$/;

const SOMEWHERE: InEach<string> = { nl: "het kanaal", en: "the channel" };

type Advice = InEach<(channel: string, needed: string, code: string) => string>;

const UNKNOWN: Advice = {
  nl: (_channel, _needed, code) =>
    `Slack geeft de code ${code}. Zoek die op api.slack.com op, of vraag wie Kamerwacht beheert.`,
  en: (_channel, _needed, code) =>
    `Slack gives the code ${code}. Look it up at api.slack.com, or ask who runs Kamerwacht.`,
};

const UNREACHABLE: Advice = {
  nl: (_channel, _needed, code) =>
    `Slack is niet bereikbaar vanaf deze machine (${code}). Kijk of zij op het internet zit, en of een firewall verkeer naar slack.com op poort 443 doorlaat.`,
  en: (_channel, _needed, code) =>
    `Slack cannot be reached from this machine (${code}). See whether it is on the internet, and whether a firewall lets traffic to slack.com out on port 443.`,
};

const FAMILIES = [
  { of: /^restricted_action/, code: "restricted_action" },
  { of: /^(not_authed|token_expired|not_allowed_token_type)$/, code: "invalid_auth" },
  { of: /^(user_removed_from_team|team_disabled)$/, code: "account_inactive" },
  { of: /^(team_access_not_granted|enterprise_is_restricted|access_denied)$/, code: "access_denied" },
  { of: /^(rate_limited|accesslimited)$/, code: "ratelimited" },
];

const REINSTALL = {
  nl: "Open api.slack.com/apps, kies de app, installeer hem opnieuw in de werkruimte (Install App) en zet het token dat met xoxb- begint in SLACK_BOT_TOKEN; start Kamerwacht daarna opnieuw.",
  en: "Open api.slack.com/apps, choose the app, install it to the workspace again (Install App), and put the token that begins with xoxb- in SLACK_BOT_TOKEN; then restart Kamerwacht.",
} as const;

const ADVICE: Readonly<Record<string, Advice>> = {
  not_in_channel: {
    nl: (channel) => `De app zit niet in ${channel}. Typ in dat kanaal: /invite @Kamerwacht.`,
    en: (channel) => `The app is not in ${channel}. Type in that channel: /invite @Kamerwacht.`,
  },
  channel_not_found: {
    nl: (channel) =>
      `Slack vindt ${channel} niet. Kijk of de naam in de regels klopt en het kanaal nog bestaat. Is het een besloten kanaal, typ daar dan: /invite @Kamerwacht. Een kanaal van een andere werkruimte kan de app niet bereiken.`,
    en: (channel) =>
      `Slack cannot find ${channel}. See whether the name in the rules is right and the channel still exists. If it is private, type there: /invite @Kamerwacht. The app cannot reach a channel of another workspace.`,
  },
  is_archived: {
    nl: (channel) =>
      `${channel} is gearchiveerd. Haal het in Slack uit het archief, of geef de regels een ander kanaal.`,
    en: (channel) => `${channel} is archived. Unarchive it in Slack, or give the rules another channel.`,
  },
  restricted_action: {
    nl: (channel) =>
      `In ${channel} mogen alleen bepaalde mensen berichten plaatsen. Vraag een beheerder van Slack om Kamerwacht daarbij te zetten.`,
    en: (channel) =>
      `Only some people may post in ${channel}. Ask an administrator of Slack to add Kamerwacht to them.`,
  },
  no_permission: {
    nl: (channel) =>
      `Kamerwacht mag niets plaatsen in ${channel}. Vraag een beheerder van Slack om dat toe te staan.`,
    en: (channel) => `Kamerwacht may not post in ${channel}. Ask an administrator of Slack to allow it.`,
  },
  channel_is_limited_access: {
    nl: (channel) =>
      `${channel} heeft beperkte toegang. Vraag wie het kanaal beheert om de app toe te laten.`,
    en: (channel) => `Access to ${channel} is limited. Ask who runs the channel to let the app in.`,
  },
  ekm_access_denied: {
    nl: () =>
      "De beheerders van Slack hebben berichten tijdelijk stilgelegd. Vraag hun wanneer het weer kan.",
    en: () => "The administrators of Slack have suspended messages. Ask them when it is possible again.",
  },
  messages_tab_disabled: {
    nl: () =>
      "De app neemt geen directe berichten aan. Zet op api.slack.com/apps, onder App Home, de Messages Tab aan.",
    en: () =>
      "The app takes no direct messages. Switch on the Messages Tab under App Home at api.slack.com/apps.",
  },
  user_not_found: {
    nl: (channel) => `Slack kent de gebruiker ${channel} niet. Verbeter de regel, of geef hem een kanaal.`,
    en: (channel) => `Slack does not know the user ${channel}. Correct the rule, or give it a channel.`,
  },
  cannot_dm_bot: {
    nl: (channel) =>
      `${channel} is zelf een app en krijgt geen berichten. Geef de regel een kanaal of een mens.`,
    en: (channel) => `${channel} is an app itself and gets no messages. Give the rule a channel or a person.`,
  },
  channel_type_not_supported: {
    nl: (channel) => `In ${channel} kan een app niets plaatsen. Geef de regel een gewoon kanaal.`,
    en: (channel) => `An app cannot post in ${channel}. Give the rule an ordinary channel.`,
  },
  missing_scope: {
    nl: (_channel, needed) =>
      `De app mist een recht${needed === "" ? "" : `: ${needed}`}. Plak op api.slack.com/apps het manifest uit docs/slack-manifest.yaml opnieuw (App Manifest), en installeer de app daarna opnieuw.`,
    en: (_channel, needed) =>
      `The app lacks a permission${needed === "" ? "" : `: ${needed}`}. Paste the manifest of docs/slack-manifest.yaml again at api.slack.com/apps (App Manifest), then install the app again.`,
  },
  invalid_auth: {
    nl: () => `Slack kent het token van de app niet. ${REINSTALL.nl}`,
    en: () => `Slack does not know the app's token. ${REINSTALL.en}`,
  },
  token_revoked: {
    nl: () => `Het token van de app is ingetrokken. ${REINSTALL.nl}`,
    en: () => `The app's token was revoked. ${REINSTALL.en}`,
  },
  account_inactive: {
    nl: () => `De app is uit de werkruimte verwijderd of uitgezet. ${REINSTALL.nl}`,
    en: () => `The app was removed from the workspace or switched off. ${REINSTALL.en}`,
  },
  access_denied: {
    nl: () => "De beheerders van Slack staan de app niet toe. Vraag hun om Kamerwacht goed te keuren.",
    en: () => "The administrators of Slack do not allow the app. Ask them to approve Kamerwacht.",
  },
  two_factor_setup_required: {
    nl: () =>
      "De werkruimte eist inloggen in twee stappen. Wie de app installeerde moet dat in Slack aanzetten.",
    en: () => "The workspace asks for two-step login. Who installed the app must set that up in Slack.",
  },
  ratelimited: {
    nl: () => "Slack remt het tempo. Er hoeft niets te gebeuren; de berichten volgen vanzelf.",
    en: () => "Slack limits the pace. Nothing needs to be done; the messages will follow.",
  },
  message_limit_exceeded: {
    nl: () =>
      "De werkruimte heeft de grens van het gratis Slack bereikt. De berichten wachten; een betaald abonnement heft de grens op.",
    en: () =>
      "The workspace reached the limit of the free Slack. The messages wait; a paid plan lifts the limit.",
  },
};
