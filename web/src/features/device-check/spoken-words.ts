const english = {
  language: 'en',
  sentence: 'Hello, I am Arjun, and I am a computer program. If you can hear this sentence clearly, we are ready to talk.',
  question: 'What did you have for breakfast today?',
  /** Holds every sound of the language, in words of every day. */
  paragraph:
    'On a bright Thursday morning, the young gardener chose a sharp pair of scissors and cut eight yellow roses beside the old bridge. A huge grey cloud moved slowly over the village, so she put on her jacket, closed the wooden gate and hurried home. There her father was boiling fresh fish, and it was a pleasure to think of the weather outside.',
};
const spoken = [english];

/** What is spoken and answered in the interview's language, whatever the page's; in English where that has no words here. */
export const spokenWords = (language: string) => spoken.find((words) => words.language === language) ?? english;
