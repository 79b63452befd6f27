/** Which call is the last, and what becomes of the queue event whose consumer dies. */
export interface KillOrder {
  /** Only calls of this function count; any function's unless told. */
  readonly functionKey?: string;
  /** Calls to Jira, SQL and queues over all invocations from now on. This one is carried out, but never answered. */
  readonly afterCalls: number;
  /** A queue delivers the event again, as it is bound to, or loses it. */
  readonly event: 'again' | 'lost';
}

export interface KillReport {
  isDone(): boolean;
  /** Calls that were counted so far. */
  calls(): number;
}

/** The container died under a function. */
export class InvocationKilled extends Error {
  override readonly name = 'InvocationKilled';
  constructor(readonly event: KillOrder['event']) {
    super('the container was killed.');
  }
}

/** One invocation as the switch sees it. */
export interface Lifeline {
  /** Passes an answer on to the function, or never answers because the function is dead. */
  readonly guard: <T>(call: () => Promise<T>) => Promise<T>;
  /** Rejects with InvocationKilled when the function dies; else it never settles. */
  readonly death: Promise<never>;
}

interface Armed {
  readonly order: KillOrder;
  calls: number;
  isDone: boolean;
}

const never = new Promise<never>(() => undefined);

/** Kills one invocation at a chosen call, so that tests can stop the app at every step of its work. */
export class KillSwitch {
  #armed: Armed | null = null;

  /** Replaces an order that was not carried out yet. */
  arm(order: KillOrder): KillReport {
    const armed: Armed = { order, calls: 0, isDone: false };
    this.#armed = armed;
    return { isDone: () => armed.isDone, calls: () => armed.calls };
  }

  lifeline(functionKey: string): Lifeline {
    let hasDied = false;
    const isDead = (): boolean => hasDied;
    let die: (reason: InvocationKilled) => void = () => undefined;
    const death = new Promise<never>((_, reject) => (die = reject));
    // Most invocations live: nobody may be listening when one dies after its end.
    death.catch(() => undefined);
    return {
      death,
      guard: async (call) => {
        if (isDead()) return never;
        const order = this.#count(functionKey);
        const answer = await settled(call);
        if (order !== null && !isDead()) {
          hasDied = true;
          die(new InvocationKilled(order.event));
        }
        return isDead() ? never : answer();
      },
    };
  }

  /** The order, where this call is the one that it names. */
  #count(functionKey: string): KillOrder | null {
    const armed = this.#armed;
    if (!armed || armed.isDone || (armed.order.functionKey ?? functionKey) !== functionKey) return null;
    armed.calls += 1;
    if (armed.calls < armed.order.afterCalls) return null;
    armed.isDone = true;
    return armed.order;
  }
}

/** A refused call kills as well as an answered one. */
async function settled<T>(call: () => Promise<T>): Promise<() => T> {
  try {
    const value = await call();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
