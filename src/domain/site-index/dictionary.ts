/** Numbers texts in the order in which they are met. `values` grows with them. */
export function dictionary() {
  const values: string[] = [];
  const positions = new Map<string, number>();
  const positionOf = (value: string): number => {
    const known = positions.get(value);
    if (known !== undefined) return known;
    positions.set(value, values.length);
    return values.push(value) - 1;
  };
  return { values: values as readonly string[], positionOf };
}
