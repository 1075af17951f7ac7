import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
    { ignores: ['dist', 'src/api/schema.d.ts'] },
    js.configs.recommended,
    ts.configs.strict,
    reactHooks.configs.flat.recommended,
    {
        rules: {
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            'no-console': 'error',
        },
    },
    // The development server talks on its console.
    { files: ['mock/**'], rules: { 'no-console': 'off' } },
);
