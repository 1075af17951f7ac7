import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { startI18n } from '../i18n';

// What jsdom lacks and Ant Design asks for.
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: /min-width/.test(query),
    media: query,
    addListener: vi.fn(),
    removeListener: vi.fn(),
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
    dispatchEvent: vi.fn(),
  }),
});
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView ??= () => undefined;

beforeAll(async () => {
  await startI18n();
});
afterEach(cleanup);
