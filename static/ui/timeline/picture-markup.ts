import type { Shape } from './draw-bar';
import { fadingLooks, lookOf, type LookName, type Token } from './looks';
import { escapeXml } from './picture-text';

/** The value of a token, such as a hexadecimal colour. */
export type ColourOf = (token: Token) => string;

const fadeId = (name: LookName): string => `fade-${name}`;

/** Shapes with their colours written into them. */
export function shapeMarkup(shapes: readonly Shape[], colourOf: ColourOf): string {
  return shapes
    .map(({ look: name, d }) => {
      const look = lookOf(name);
      const plain = look.fill ? colourOf(look.fill) : 'none';
      const fill = look.fade ? `url(#${fadeId(name)})` : plain;
      const stroke = look.stroke ? ` stroke="${colourOf(look.stroke)}" stroke-width="${String(look.width ?? 1)}"` : '';
      const dash = look.dash === undefined ? '' : ` stroke-dasharray="${look.dash}"`;
      const opacity = look.opacity === undefined ? '' : ` opacity="${String(look.opacity)}"`;
      return `<path d="${d}" fill="${fill}" fill-rule="evenodd"${stroke}${dash}${opacity}/>`;
    })
    .join('');
}

export function fadeMarkup(colourOf: ColourOf): string {
  const gradients = fadingLooks.map((name) => {
    const { fill = '--ds-border', fade } = lookOf(name);
    const stop = (offset: number, opacity: number) =>
      `<stop offset="${String(offset)}" stop-color="${colourOf(fill)}" stop-opacity="${String(opacity)}"/>`;
    const stops = fade === 'end' ? stop(0, 0.9) + stop(1, 0.08) : stop(0, 0.08) + stop(1, 0.9);
    return `<linearGradient id="${fadeId(name)}">${stops}</linearGradient>`;
  });
  return `<defs>${gradients.join('')}</defs>`;
}

export interface TextLook {
  readonly size: number;
  readonly fill: string;
  readonly isBold?: boolean;
}

export const textMarkup = (text: string, x: number, y: number, { size, fill, isBold = false }: TextLook): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${String(size)}" fill="${fill}"${isBold ? ' font-weight="600"' : ''}>${escapeXml(text)}</text>`;
