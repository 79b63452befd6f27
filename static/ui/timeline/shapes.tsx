import { createContext, memo, useContext, type SVGProps } from 'react';
import type { Shape } from './draw-bar';
import { fadingLooks, lookOf, type Look, type LookName } from './looks';

/** Gradients are found by id in the whole document: each canvas has its own prefix. */
const GradientPrefix = createContext('');
export const GradientPrefixProvider = GradientPrefix.Provider;

const gradientId = (prefix: string, look: LookName): string => `${prefix}${look}`;

function paintOf(look: Look, fill: string): SVGProps<SVGPathElement> {
  return {
    fill,
    fillRule: 'evenodd',
    ...(look.stroke && { stroke: `var(${look.stroke})`, strokeWidth: look.width, strokeLinejoin: 'round' }),
    ...(look.dash !== undefined && { strokeDasharray: look.dash }),
    ...(look.opacity !== undefined && { opacity: look.opacity }),
  };
}

/** Shapes as elements, painted by the tokens of the page's theme. */
export const Shapes = memo(function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  const prefix = useContext(GradientPrefix);
  return shapes.map(({ look: name, d }, at) => {
    const look = lookOf(name);
    const plain = look.fill ? `var(${look.fill})` : 'none';
    return <path key={at} d={d} {...paintOf(look, look.fade ? `url(#${gradientId(prefix, name)})` : plain)} />;
  });
});

/** What the fading looks are filled with. Once in every canvas. */
export function Gradients() {
  const prefix = useContext(GradientPrefix);
  return (
    <defs>
      {fadingLooks.map((name) => {
        const { fill, fade } = lookOf(name);
        const [from, to] = fade === 'end' ? [0.9, 0.08] : [0.08, 0.9];
        const stopColor = `var(${fill ?? '--ds-border'})`;
        return (
          <linearGradient key={name} id={gradientId(prefix, name)}>
            <stop offset="0" stopColor={stopColor} stopOpacity={from} />
            <stop offset="1" stopColor={stopColor} stopOpacity={to} />
          </linearGradient>
        );
      })}
    </defs>
  );
}
