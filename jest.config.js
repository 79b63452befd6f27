/** Tests run as CommonJS by swc; type errors are found by tsc, which runs before. */
export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(jira\\.js)/)'],
  moduleNameMapper: {
    '^jira\\.js$': '<rootDir>/node_modules/jira.js/dist/index.js',
    '^fast-check$': '<rootDir>/tests/seeded-properties.cjs',
    '\\.css$': '<rootDir>/tests/empty-style.cjs',
    '\\.svg$': '<rootDir>/tests/empty-style.cjs',
  },
  globalSetup: '<rootDir>/tests/global-setup.ts',
  testSequencer: '<rootDir>/tests/longest-first.js',
  globalTeardown: '<rootDir>/tests/global-teardown.ts',
  testTimeout: 300_000,
  maxWorkers: 2,
};
