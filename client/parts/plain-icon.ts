import { createElement, type SVGProps } from 'react';

type IconData = {
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
};
type IconProps = SVGProps<SVGSVGElement> & { readonly size?: number | string };

/**
 * In the build it stands in for the workshop of the icons' library, which every page would load: names as classes,
 * widths from a context and strokes that do not scale are nothing that we ask for.
 */
export function plainIcon({ node }: IconData) {
  return ({ size = 24, ...props }: IconProps) => {
    const isNamed = 'aria-label' in props || 'role' in props || 'aria-hidden' in props;
    return createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': isNamed ? undefined : 'true',
        ...props,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
  };
}
