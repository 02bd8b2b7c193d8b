/**
 * Begins with the files that take longest, so that no worker is left alone with one at the end. Jest does so by itself
 * once it has measured; a fresh checkout has measured nothing, and there it goes by the size of the file.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds of computing that a file takes, where it is more than some; others are taken for short. */
const SECONDS = {
  'browser/accessibility.test.ts': 90,
  'browser/story.test.ts': 60,
  'browser/phone.test.ts': 45,
  'stories/together.test.ts': 35,
  'browser/workspaceSheet.test.ts': 20,
  'browser/workspace.test.ts': 20,
  'stories/handEdits.test.ts': 17,
  'stories/upgrade.test.ts': 15,
  'simulation/inline.test.ts': 13,
  'stories/diagnosis.test.ts': 12,
  'stories/bulk.test.ts': 12,
  'browser/busy.test.ts': 11,
  'browser/page.test.ts': 10,
  'browser/pageForms.test.ts': 10,
  'stories/numbering.test.ts': 9,
  'stories/refusals.test.ts': 8,
  'stories/weekly.test.ts': 7,
  'workspace/scenarioCli.test.ts': 7,
  'gas/lettersWorld.test.ts': 7,
};

const secondsOf = ({ path }) =>
  Object.entries(SECONDS).find(([file]) => path.endsWith(`/tests/${file}`))?.[1] ?? 0;

module.exports = class extends Sequencer {
  sort(tests) {
    const known = super.sort(tests);
    if (known.some(({ duration }) => duration !== undefined)) return known;
    return [...known].sort((a, b) => secondsOf(b) - secondsOf(a));
  }
};
