/** Fetches the letters in which people are quoted: text that is on the screen before them moves when they come. */
export function fetchVoiceFont() {
  void document.fonts.load('1em "Source Serif 4 Variable"').catch(() => {});
}
