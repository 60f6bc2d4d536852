import { type ReactNode, useEffect, useRef } from 'react';

export type RouteHeadingProps = {
  className?: string | undefined;
  children: ReactNode;
};

/** The heading of a screen takes the focus when the screen opens, so that those who listen know where they are. */
export function RouteHeading({ className, children }: RouteHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className} dir="auto">
      {children}
    </h1>
  );
}
