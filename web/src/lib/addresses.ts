/** Enough to catch a slip; whether mail arrives there only mail can tell. */
export const looksLikeAddress = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text.trim());
