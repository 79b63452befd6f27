/**
 * Keeps what was made last of an object, as long as that object is there, so that the views of one page make it once. It
 * outlives an invocation: what is kept must follow from the object and from its ground, and hold nothing else.
 */
export function keptWith<Ground, Value>(isSame: (one: Ground, other: Ground) => boolean) {
  const kept = new WeakMap<object, { readonly ground: Ground; readonly value: Value }>();
  return (owner: object, ground: Ground, make: () => Value): Value => {
    const known = kept.get(owner);
    if (known && isSame(known.ground, ground)) return known.value;
    const value = make();
    kept.set(owner, { ground, value });
    return value;
  };
}
