import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const LYING_FORMATS = /^(url|httpUrl|ipv6|cidrv6|base64|base64url|jwt|file)$/;

/** @type {(selector: string, message: string) => { selector: string, message: string }} */
const ban = (selector, message) => ({ selector, message });

const zodBans = [
  ban(
    `CallExpression[callee.object.name='z'][callee.property.name=${String(LYING_FORMATS)}]`,
    'This format needs URL, atob or File and refuses everything in Apps Script.',
  ),
  ban("ImportDeclaration[source.value='zod']", "import * as z from 'zod/mini'"),
  ban(
    "ImportDeclaration[source.value='zod/mini'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    "import * as z from 'zod/mini': named imports pull in every locale",
  ),
];

export default defineConfig(
  { ignores: ['dist/**', '.cache/**', 'coverage/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      curly: ['error', 'multi-line'],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': ['error', ...zodBans],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    // Time and chance are arguments: only the platform asks the clock.
    files: ['src/**/*.ts'],
    ignores: ['src/platform/apps-script/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes through a port.' },
        { object: 'Date', property: 'now', message: 'Time comes through a port.' },
      ],
    },
  },
  {
    // Cells become records and Google's objects become ours: the two borders where a type is asserted.
    files: ['src/workbook/record.ts', 'src/platform/apps-script/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    // console is Apps Script's log; only the platform writes to it.
    files: ['src/platform/apps-script/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['local/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  // jest types what matches anything, such as expect.any(), as any.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
);
