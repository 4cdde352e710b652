const english = {
  language: 'en',
  sentence: 'Hello, I am Arjun, and I am a computer program. If you can hear this sentence clearly, we are ready to talk.',
  question: 'What did you have for breakfast today?',
};
const spoken = [english];

/** What is spoken and answered in the interview's language, whatever the page's; in English where that has no words here. */
export const spokenWords = (language: string) => spoken.find((words) => words.language === language) ?? english;
