import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import checkFile from 'eslint-plugin-check-file';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jest from 'eslint-plugin-jest';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const from = (type) => ({ element: { type } });
const toLayers = (...types) => ({ to: { element: { types: { anyOf: types } } } });
const toPackages = (...names) => ({ to: { module: { origin: 'external', source: names } } });
/** The files of ours that the sandbox reads: which calls to Jira and to Confluence there are. */
const toEndpointTable = { to: { file: { categories: 'endpoint-table' } } };
const toNode = { to: { module: { origin: 'core' } } };

/** The arrows of the architecture. What is not allowed here is forbidden, npm packages included. */
const policies = [
  { from: from('domain'), allow: toLayers('domain') },
  { from: from('contract'), allow: [toLayers('contract', 'domain'), toPackages('zod')] },
  { from: from('application'), allow: toLayers('application', 'contract', 'domain') },
  {
    from: from('adapters'),
    allow: [toLayers('adapters', 'application', 'contract', 'domain'), toPackages('@forge/*', 'zod'), toNode],
  },
  {
    from: from('entry'),
    allow: [toLayers('entry', 'application', 'adapters', 'contract', 'domain'), toPackages('@forge/resolver', 'zod')],
  },
  {
    from: from('static'),
    allow: [toLayers('static', 'contract', 'domain', 'bridge'), toPackages('!@forge/*')],
  },
  {
    from: from('bridge'),
    allow: [toLayers('bridge', 'contract', 'domain'), toPackages('@forge/bridge', 'zod', '@tanstack/*')],
  },
  { from: from('sandbox'), allow: [toLayers('sandbox'), toEndpointTable, toPackages('!@forge/*'), toNode] },
  {
    from: from('tests'),
    allow: [
      toLayers(
        'tests',
        'domain',
        'contract',
        'endpoints',
        'application',
        'adapters',
        'composition',
        'entry',
        'static',
        'bridge',
        'sandbox',
      ),
      toPackages('*', '*/**', '@*/**'),
      toNode,
    ],
  },
];

export default tseslint.config(
  {
    ignores: [
      'static/build/',
      'sandbox/build/',
      'coverage/',
      '.sandbox-data/',
      'node_modules/',
      'static/public/',

      'tests/empty-style.cjs',
      'tests/seeded-properties.cjs',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries, 'check-file': checkFile, 'import-x': importX },
    settings: {
      // Tests come first: their folders are named like those that they mirror.
      'boundaries/elements': [
        { type: 'tests', pattern: 'tests/**', partialMatch: false },
        { type: 'domain', pattern: 'src/domain' },
        { type: 'contract', pattern: 'src/contract' },
        { type: 'application', pattern: 'src/application' },
        { type: 'adapters', pattern: 'src/adapters' },
        { type: 'entry', pattern: ['src/resolvers', 'src/handlers', 'src'] },
        { type: 'bridge', pattern: 'static/bridge' },
        { type: 'static', pattern: 'static' },
        { type: 'sandbox', pattern: 'sandbox' },
      ],
      'boundaries/files': [{ category: 'endpoint-table', pattern: 'src/contract/{jira,confluence}-endpoints.ts' }],
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import/resolver': { typescript: true, node: true },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, policies }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx}': 'KEBAB_CASE' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/folder-naming-convention': ['error', { '{src,static,sandbox,tests}/**/': 'KEBAB_CASE' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 10],
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['static/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['tests/**/*.{ts,tsx}'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert', 'expect*'] }],
      // Material that a machine may lack is skipped, and says so in the test's name.
      'jest/no-disabled-tests': 'off',
      'jest/no-standalone-expect': 'off',
      'jest/no-conditional-expect': 'off',
      'jest/no-export': 'off',
      'jest/valid-title': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      // Every ?? in a forged payload is a branch.
      complexity: 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['static/vite.config.ts', 'tests/global-{setup,teardown}.ts', 'tests/longest-first.js'],
    rules: { 'import-x/no-default-export': 'off', 'boundaries/dependencies': 'off' },
  },
  { files: ['*.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
  prettier,
);
