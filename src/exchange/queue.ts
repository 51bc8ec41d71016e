/** One thing at a time: PowerPoint is one, and two exchanges of a slide would lose one of them. */
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
