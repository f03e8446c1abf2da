/** Holds back the answers to some requests, as a network does that has bars but no connection. */
export class Gate {
  #held: RegExp | null = null;
  readonly #waiting: (() => void)[] = [];

  get waiting(): number {
    return this.#waiting.length;
  }

  hold(held: RegExp): void {
    this.#held = held;
  }

  release(): void {
    this.#held = null;
    for (const answer of this.#waiting.splice(0)) answer();
  }

  /** Resolves when a request may be answered. */
  async pass(target: string): Promise<void> {
    if (!this.#held?.test(target)) return;
    await new Promise<void>((answered) => this.#waiting.push(answered));
  }
}
