/** One thing at a time: two exchanges of the same slide at once would lose one of the changes. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** True while something runs or waits. */
  get busy(): boolean {
    return this.#waiting > 0;
  }

  /** Runs `work` when everything before it is over. */
  run<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#last.then(work);
    const over = (): void => {
      this.#waiting -= 1;
    };
    this.#last = result.then(over, over);
    return result;
  }
}
