/** Which node an issue has, by its id. */
export interface NodeLookup {
  get(id: number): number | undefined;
  has(id: number): boolean;
}

/** Spreads ids, most of which follow each other, over all 32 bits. */
const SPREAD = 0x9e3779b1;

/**
 * Ids that get nodes in the order in which they are added. Two columns of numbers: views make one anew for all that a person
 * sees, and a Map of so many takes four times the room, most of it garbage of its growth.
 */
export class NodeTable implements NodeLookup {
  #size = 0;
  /** By node. */
  readonly #ids: Float64Array;
  /** Node plus 1; 0: free. Never more than half full, so that there always is a free one. */
  readonly #slots: Uint32Array;
  readonly #shift: number;

  /** @param most ids that will be added at most */
  constructor(most: number) {
    const bits = Math.max(1, Math.ceil(Math.log2(most + 1)) + 1);
    this.#ids = new Float64Array(most);
    this.#slots = new Uint32Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  get size(): number {
    return this.#size;
  }

  /** @returns false: it has a node already */
  add(id: number): boolean {
    const slot = this.#slotOf(id);
    if (this.#slots[slot] !== 0) return false;
    this.#ids[this.#size] = id;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    return true;
  }

  get(id: number): number | undefined {
    const found = this.#slots[this.#slotOf(id)] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  has(id: number): boolean {
    return this.get(id) !== undefined;
  }

  /** Where the id stands, or where it would. */
  #slotOf(id: number): number {
    const slots = this.#slots;
    for (let slot = Math.imul(id, SPREAD) >>> this.#shift; ; slot = (slot + 1) & (slots.length - 1)) {
      const node = slots[slot] ?? 0;
      if (node === 0 || this.#ids[node - 1] === id) return slot;
    }
  }
}
