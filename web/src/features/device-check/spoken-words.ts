const english = {
  language: 'en',
  sentence: 'Hello, I am Arjun, and I am a computer program. If you can hear this sentence clearly, we are ready to talk.',
  question: 'What did you have for breakfast today?',
  /** Holds every sound of the language, in words of every day. */
  paragraph:
    'On a bright Thursday morning, the young gardener chose a sharp pair of scissors and cut eight yellow roses beside the old bridge. A huge grey cloud moved slowly over the village, so she put on her jacket, closed the wooden gate and hurried home. There her father was boiling fresh fish, and it was a pleasure to think of the weather outside.',
};
const german = {
  language: 'de',
  sentence: 'Guten Tag, ich bin Arjun, und ich bin ein Computerprogramm. Wenn Sie diesen Satz deutlich hören, können wir gleich sprechen.',
  question: 'Was haben Sie heute gefrühstückt?',
  paragraph:
    'An einem kühlen Dienstagmorgen öffnete die junge Gärtnerin das alte Tor, hob neun gelbe Äpfel aus dem Gras und legte sie vorsichtig in ihren Korb. Vögel zwitscherten, doch über dem Fluss zog eine große graue Wolke auf, also schloss sie schnell die Fenster und lief nach Hause. Dort kochte ihr Vater süße Pflaumen, und bei einem Stück Kuchen sprachen sie noch spät über die Reise in die Berge.',
};
const spoken = [english, german];

/** What is spoken and answered in the interview's language, whatever the page's; in English where that has no words here. */
export const spokenWords = (language: string) => spoken.find((words) => words.language === language) ?? english;
