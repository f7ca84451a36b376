import type { Language } from "#alert";

/** What is said about following and stopping. */
export interface FollowWords {
  notFollowable(title: string): string;
  readonly several: string;
  followed(title: string, channel: string): string;
  followedUnknown(id: string, channel: string): string;
  followedAlready(title: string, rule: string, channel: string): string;
  howToStop(id: string): string;
  unfollowed(title: string, channel: string): string;
  unfollowNothing(title: string, channel: string): string;
  unfollowFile(title: string, rule: string): string;
}

export function followWordsOf(language: Language): FollowWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, FollowWords>> = {
  nl: {
    notFollowable: (title) =>
      `${title} is niet zelf te volgen. Volg de motie, de vragen of het dossier waar het om gaat.`,
    several: "Er worden meer stukken genoemd. Welk wilt u volgen?",
    followed: (title, channel) =>
      `Kamerwacht volgt nu in ${channel}: ${title}. De kaart met de stand komt in het kanaal.`,
    followedUnknown: (id, channel) =>
      `Kamerwacht volgt ${id} nu in ${channel}. Het staat nog niet in het archief: zodra het er is, komt de kaart in het kanaal.`,
    followedAlready: (title, rule, channel) =>
      `${title} wordt al gevolgd in ${channel}, door de regel ${rule}.`,
    howToStop: (id) => `Stoppen: /kamer ontvolg ${id}`,
    unfollowed: (title, channel) =>
      `Kamerwacht volgt dit niet meer in ${channel}: ${title}. De kaart blijft staan.`,
    unfollowNothing: (title, channel) => `${title} wordt in ${channel} niet gevolgd.`,
    unfollowFile: (title, rule) =>
      `${title} wordt gevolgd door de regel ${rule} uit de configuratie; die kan alleen de beheerder wegnemen. Wel kunt u dempen.`,
  },
  en: {
    notFollowable: (title) =>
      `${title} cannot be followed itself. Follow the motion, the questions or the dossier that it is about.`,
    several: "Several things are named. Which one do you want to follow?",
    followed: (title, channel) =>
      `Kamerwacht now follows in ${channel}: ${title}. The card with its state comes in the channel.`,
    followedUnknown: (id, channel) =>
      `Kamerwacht now follows ${id} in ${channel}. It is not in the archive yet: as soon as it is, the card comes in the channel.`,
    followedAlready: (title, rule, channel) =>
      `${title} is followed in ${channel} already, by the rule ${rule}.`,
    howToStop: (id) => `To stop: /kamer unfollow ${id}`,
    unfollowed: (title, channel) =>
      `Kamerwacht no longer follows this in ${channel}: ${title}. The card stays.`,
    unfollowNothing: (title, channel) => `${title} is not followed in ${channel}.`,
    unfollowFile: (title, rule) =>
      `${title} is followed by the rule ${rule} of the configuration; only its keeper can take that away. You can mute it.`,
  },
};
