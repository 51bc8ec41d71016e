import Sequencer from "@jest/test-sequencer";

/** Files that drive a browser or a stand-in PowerPoint take long. */
const SLOW = /[\\/]test[\\/](?:actions|browser|exchange|hostcheck|session)[\\/]/;

/**
 * The order of the test files. The file that counts work comes before all others: V8 reports on all code in the
 * process, and after other tests a count takes five times as long. The slow files follow, because one that starts
 * last leaves the other workers idle. Otherwise jest decides: by the time that a file took before, or on a fresh
 * machine by its size, which says little.
 */
export default class SlowFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => (path.endsWith("growth.test.ts") ? 0 : SLOW.test(path) ? 1 : 2);
    return (await super.sort([...tests])).sort((a, b) => rank(a) - rank(b));
  }
}
