import type { components, paths } from './schema';

type Schemas = components['schemas'];

/** What an answer may leave out it says as null: the server writes every field. */
type Present<T> = T extends readonly (infer E)[] ? Present<E>[] : T extends object ? { [K in keyof T]-?: Present<Exclude<T[K], undefined>> } : T;

/** What the server answers with, by the name the server's own description gives it. */
export type Answer<Name extends keyof Schemas> = Present<Schemas[Name]>;

/** What the server is sent. */
export type Request<Name extends keyof Schemas> = Schemas[Name];

/** The same with fields whose values this page knows by name; each has to be among what the server describes. */
export type Narrow<T, Known extends { [K in keyof Known]: K extends keyof T ? T[K] : never }> = Omit<T, keyof Known> & Known;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Filled<Path> = Path extends `${infer Before}{${string}}${infer After}` ? `${Before}${string}${Filled<After>}` : Path;

/** The addresses that take a method, with whatever stands for their identifiers. */
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P][M] extends object ? Filled<P> : never }[keyof paths];

export type Address<M extends Method> = PathOf<M> | `${PathOf<M>}?${string}`;
