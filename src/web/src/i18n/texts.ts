/** The same tree of keys with other words in it; where Chinese has one form, English may add a singular. */
type SameKeys<T> = {
  [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
} & { [K in keyof T as T[K] extends string ? `${K & string}_one` : never]?: string };

/** The words of one screen: Chinese is the original, English must have exactly its keys. */
export interface Texts<T> {
  zh: T;
  en: SameKeys<T>;
}

export function texts<T extends object>(zh: T, en: NoInfer<SameKeys<T>>): Texts<T> {
  return { zh, en };
}
