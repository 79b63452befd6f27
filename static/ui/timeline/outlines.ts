/** Outlines as SVG path data, in pixels. */

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Points joined by straight lines. */
export const polyline = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');

/** Corners are rounded by `left` and `right` pixels on the two sides, as far as there is room. */
export function box(x0: number, y0: number, x1: number, y1: number, left = 0, right = left): string {
  const most = Math.min((x1 - x0) / 2, (y1 - y0) / 2);
  const [l, r] = [Math.max(Math.min(left, most), 0), Math.max(Math.min(right, most), 0)];
  const arc = (radius: number, dx: number, dy: number) => `a${n(radius)} ${n(radius)} 0 0 1 ${n(dx)} ${n(dy)}`;
  return `M${n(x0 + l)} ${n(y0)}H${n(x1 - r)}${arc(r, r, r)}V${n(y1 - r)}${arc(r, -r, r)}H${n(x0 + l)}${arc(l, -l, -l)}V${n(y0 + l)}${arc(l, l, -l)}Z`;
}

export const diamond = (x: number, y: number, size: number): string =>
  `M${n(x)} ${n(y - size)}L${n(x + size)} ${n(y)}L${n(x)} ${n(y + size)}L${n(x - size)} ${n(y)}Z`;

/** A bar with feet that point down at the ends that are known. */
export function bracket(x0: number, x1: number, y: number, height: number, feet: readonly [boolean, boolean]): string {
  const foot = Math.min(height * 1.6, (x1 - x0) / 2);
  const bottom = y + height;
  const tip = bottom + height * 0.9;
  const right = feet[1] ? `L${n(x1)} ${n(tip)}L${n(x1 - foot)} ${n(bottom)}` : `L${n(x1)} ${n(bottom)}`;
  const left = feet[0] ? `L${n(x0 + foot)} ${n(bottom)}L${n(x0)} ${n(tip)}` : `L${n(x0)} ${n(bottom)}`;
  return `M${n(x0)} ${n(y)}L${n(x1)} ${n(y)}${right}${left}Z`;
}

const exclamation = (x: number, y: number): string =>
  `M${n(x - 0.8)} ${n(y - 3.2)}h1.6v4h-1.6ZM${n(x - 0.8)} ${n(y + 1.8)}h1.6v1.6h-1.6Z`;

/** A triangle with an exclamation mark cut out (by the even-odd rule): something contradicts. */
export const triangleSign = (x: number, y: number): string =>
  `M${n(x)} ${n(y - 7)}L${n(x + 7.5)} ${n(y + 6)}L${n(x - 7.5)} ${n(y + 6)}Z${exclamation(x, y + 1)}`;

/** A disc with an exclamation mark cut out: late. */
export const discSign = (x: number, y: number): string =>
  `M${n(x - 6.5)} ${n(y)}a6.5 6.5 0 1 1 13 0a6.5 6.5 0 1 1 -13 0Z${exclamation(x, y)}`;

/** A triangle that points from where a line comes. */
export function arrowHead(x: number, y: number, direction: 'left' | 'right' | 'up' | 'down'): string {
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  const back: [number, number] = [x - dx * 6, y - dy * 6];
  return `${polyline([
    [x, y],
    [back[0] + dy * 4, back[1] + dx * 4],
    [back[0] - dy * 4, back[1] - dx * 4],
  ])}Z`;
}
