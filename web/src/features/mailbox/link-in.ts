/** The first web address in a text, without the punctuation after it. */
export function linkIn(text: string): string | null {
  const found = /https?:\/\/[^\s<>"']+/.exec(text)?.[0].replace(/[.,;:!?)\]]+$/, '');
  return found && URL.canParse(found) ? found : null;
}
