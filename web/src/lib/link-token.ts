/** What the links of mails bring along. It leaves the address bar at once and stays in this tab until it is used. */
export type Link = 'sign-in' | 'join-organisation';

const key = (link: Link) => `vivavoce.token.${link}`;

export const keepToken = (link: Link, token: string) => sessionStorage.setItem(key(link), token);
export const keptToken = (link: Link) => sessionStorage.getItem(key(link));
export const dropToken = (link: Link) => sessionStorage.removeItem(key(link));
