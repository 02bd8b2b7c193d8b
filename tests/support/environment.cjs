/**
 * Node for a test file, with the shelf of the emulator (emulator/shelf.ts): what was read in the bundle, and threads at
 * rest, serve every file that this process runs. Files share nothing else.
 */
const { TestEnvironment } = require('jest-environment-node');

const shelf = new Map();

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global[Symbol.for('emulator.shelf')] = shelf;
  }
};
