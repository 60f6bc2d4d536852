import { Children, type ReactNode } from 'react';

/** The head of a table of figures: one title for each column. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>
        {Children.map(Children.toArray(children), (title) => (
          <th scope="col">{title}</th>
        ))}
      </tr>
    </thead>
  );
}
