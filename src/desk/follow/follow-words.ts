import { inBoth } from "#alert";

/** What is said about following and stopping. */
export const followWords = inBoth({
  notFollowable: {
    nl: (title: string) =>
      `${title} is niet zelf te volgen. Volg de motie, de vragen of het dossier waar het om gaat.`,
    en: (title) =>
      `${title} cannot be followed itself. Follow the motion, the questions or the dossier that it is about.`,
  },
  several: {
    nl: "Er worden meer stukken genoemd. Welk wilt u volgen?",
    en: "Several things are named. Which one do you want to follow?",
  },
  followed: {
    nl: (title: string, channel: string) =>
      `Kamerwacht volgt nu in ${channel}: ${title}. De kaart met de stand komt in het kanaal.`,
    en: (title, channel) =>
      `Kamerwacht now follows in ${channel}: ${title}. The card with its state comes in the channel.`,
  },
  followedUnknown: {
    nl: (id: string, channel: string) =>
      `Kamerwacht volgt ${id} nu in ${channel}. Het staat nog niet in het archief: zodra het er is, komt de kaart in het kanaal.`,
    en: (id, channel) =>
      `Kamerwacht now follows ${id} in ${channel}. It is not in the archive yet: as soon as it is, the card comes in the channel.`,
  },
  followedAlready: {
    nl: (title: string, rule: string, channel: string) =>
      `${title} wordt al gevolgd in ${channel}, door de regel ${rule}.`,
    en: (title, rule, channel) => `${title} is followed in ${channel} already, by the rule ${rule}.`,
  },
  howToStop: {
    nl: (id: string) => `Stoppen: /kamer ontvolg ${id}`,
    en: (id) => `To stop: /kamer unfollow ${id}`,
  },
  unfollowed: {
    nl: (title: string, channel: string) =>
      `Kamerwacht volgt dit niet meer in ${channel}: ${title}. De kaart blijft staan.`,
    en: (title, channel) => `Kamerwacht no longer follows this in ${channel}: ${title}. The card stays.`,
  },
  ruleEnded: {
    nl: (rule: string, channel: string) =>
      `De regel ${rule} geldt niet meer. Er komt daardoor niets meer in ${channel}.`,
    en: (rule, channel) => `The rule ${rule} is no longer in force. It brings nothing more in ${channel}.`,
  },
  unfollowNothing: {
    nl: (title: string, channel: string) => `${title} wordt in ${channel} niet gevolgd.`,
    en: (title, channel) => `${title} is not followed in ${channel}.`,
  },
  ruleOfFile: {
    nl: (rule: string, id: string) =>
      `De regel ${rule} staat in de configuratie; die kan alleen de beheerder wegnemen. Wel kunt u hem dempen: /kamer demp ${id}`,
    en: (rule, id) =>
      `The rule ${rule} is of the configuration; only its keeper can take it away. You can mute it: /kamer mute ${id}`,
  },
  unfollowFile: {
    nl: (title: string, rule: string) =>
      `${title} wordt gevolgd door de regel ${rule} uit de configuratie; die kan alleen de beheerder wegnemen. Wel kunt u dempen.`,
    en: (title, rule) =>
      `${title} is followed by the rule ${rule} of the configuration; only its keeper can take that away. You can mute it.`,
  },
});
