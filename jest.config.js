const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2022',
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'commonjs' },
  },
];
const base = { testEnvironment: 'node', transform: { '\\.tsx?$': swc }, rootDir: __dirname };
const project = (name, folders, extra = {}) => ({
  ...base,
  displayName: name,
  testMatch: folders.map((f) => `<rootDir>/tests/${f}/**/*.test.ts`),
  ...extra,
});
const patience = { setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'] };
const shelf = { testEnvironment: '<rootDir>/tests/support/environment.cjs' };
const built = { globalSetup: '<rootDir>/tests/support/build.mjs', ...patience, ...shelf };

/** unit: pure code, no build. emulator, stories, bundle: the built bundle in the local workspace. browser: Chromium. */
module.exports = {
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/support/sequencer.cjs',
  projects: [
    project('unit', ['domain', 'app', 'messages', 'api', 'sidebar']),
    project('emulator', ['emulator', 'gas'], built),
    project('stories', ['stories', 'bundle', 'workspace'], built),
    project('simulation', ['simulation'], built),
    project('browser', ['browser'], { ...built, globalSetup: '<rootDir>/tests/support/browser.mjs' }),
  ],
};
