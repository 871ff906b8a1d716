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
   * @param {unknown} _contexts
   * @param {{ readonly success: boolean }} results
   */
  onRunComplete(_contexts, results) {
    if (this.tree !== null && results.success && treeOf(root) === this.tree) noteTested(root, this.tree);
  }
}
