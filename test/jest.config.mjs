/** @type {import('jest').Config} */
export default {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  reporters: ['default', '<rootDir>/test/tested-reporter.mjs'],
  // The default (cores - 1) leaves one worker on a machine with two cores.
  maxWorkers: '100%',
  // Node collects the contexts of scripts late: over the whole run a worker would grow to 4 GB. Above this, the next file
  // gets a new one.
  workerIdleMemoryLimit: '1GB',
  // Some files start a browser or a server, on machines that do other work too.
  testTimeout: 120_000,
  // What the build puts in; see src/platform/apps-script/build.ts.
  globals: { BUILD_VERSION: '0.0.0', BUILD_KIND: 'bound', BUILD_MAILS: false },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  cacheDirectory: '<rootDir>/.cache/jest',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};
