import Sequencer from "@jest/test-sequencer";

/** Files that drive a browser or a stand-in PowerPoint take long. */
const SLOW = /[\\/]test[\\/](?:actions|browser|exchange|hostcheck|session)[\\/]/;

/**
 * Which files of tests run first. The one that counts work comes before all: V8 reports on all code in the
 * process, and in a process that other tests have filled a count takes five times as long. The slow ones
 * follow, since a slow file that starts last leaves the other workers idle. Otherwise jest decides: by the
 * time that a file took before, or on a machine where nothing ran yet by its size, which says little.
 */
export default class SlowFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => (path.endsWith("growth.test.ts") ? 0 : SLOW.test(path) ? 1 : 2);
    return (await super.sort([...tests])).sort((a, b) => rank(a) - rank(b));
  }
}
