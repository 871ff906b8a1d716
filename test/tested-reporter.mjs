// Notes which tree passed all tests: build/push.mjs asks. Only `npm test` without further words counts, because it also
// checks and builds first, and only where nothing changed meanwhile.
import path from 'node:path';
import { noteTested, treeOf } from '../build/tree.mjs';

const root = path.resolve(import.meta.dirname, '..');

export default class TestedReporter {
  /** @param {import('@jest/types').Config.GlobalConfig} config */
  constructor(config) {
    const { testPathPatterns, testNamePattern, onlyChanged, shard } = config;
    this.isWhole =
      process.env['npm_lifecycle_event'] === 'test' &&
      testPathPatterns.patterns.length === 0 &&
      !testNamePattern &&
      !onlyChanged &&
      !shard;
    this.tree = this.isWhole ? treeOf(root) : null;
  }

  /**
   * Jest's own `success` is not yet known here.
   * @param {unknown} _contexts
   * @param {Pick<import('@jest/reporters').AggregatedResult, 'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'wasInterrupted'>} results
   */
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = results;
    const failures =
      numFailedTests + numFailedTestSuites + numRuntimeErrorTestSuites + results.numPendingTests;
    const isGood = numPassedTests > 0 && failures === 0 && results.wasInterrupted !== true;
    if (this.tree !== null && isGood && treeOf(root) === this.tree) noteTested(root, this.tree);
  }
}
