/** Chance that can be thrown again: the same seed gives the same world (mulberry32, public domain). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both bounds included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.next() * all.length)]!;
  }

  /** One of several, by weight. */
  weighted<T>(all: readonly { readonly value: T; readonly weight: number }[]): T {
    let at = this.next() * all.reduce((sum, a) => sum + a.weight, 0);
    for (const { value, weight } of all) if ((at -= weight) < 0) return value;
    return all.at(-1)!.value;
  }

  bytes(n: number): Uint8Array {
    return Uint8Array.from({ length: n }, () => Math.floor(this.next() * 256));
  }

  /** A die of its own, so that a change in one place of the world leaves the others as they are. */
  apart(): Dice {
    return new Dice(Math.floor(this.next() * 4_294_967_296));
  }
}
