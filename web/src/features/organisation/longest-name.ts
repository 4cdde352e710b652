/** As many characters as a field takes; the server has the last word. */
export const longestName = 120;
