import { expect, test } from 'vitest';
import { screens } from '.';

const chinese = /\p{Script=Han}/u;

function leaves(node: object, path: string): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}.${key}`, value]] : leaves(value as object, `${path}.${key}`),
  ) as [string, string][];
}

test('no text is English by accident', () => {
  const suspicious = Object.entries(screens)
    .flatMap(([name, words]) => leaves(words.zh, name))
    .filter(([, text]) => !chinese.test(text) && /[a-z]{2,}/i.test(text.replace(/\{\{\w+\}\}/g, '')));
  expect(suspicious).toEqual([]);
});

test('no text is Chinese by accident', () => {
  const suspicious = Object.entries(screens)
    .flatMap(([name, words]) => leaves(words.en, name))
    .filter(([, text]) => chinese.test(text));
  expect(suspicious).toEqual([]);
});

test('both languages fill in the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const different = Object.entries(screens).flatMap(([name, words]) => {
    const english = new Map(leaves(words.en, name));
    return leaves(words.zh, name).filter(
      ([key, text]) => values(text).join() !== values(english.get(key) ?? '').join(),
    );
  });
  expect(different).toEqual([]);
});
