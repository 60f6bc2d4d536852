import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Moment } from '../parts/moment.tsx';
import { useFile } from './use-file.ts';

export type FromFileProps<T> = {
  address: string;
  children: (value: T) => ReactNode;
};

/** What a table says, once it is there. */
export function FromFile<T>({ address, children }: FromFileProps<T>) {
  const file = useFile<T>(address);
  switch (file.state) {
    case 'asking':
      return <Moment />;
    case 'failed':
      return (
        <p role="alert">
          <Trans>This table did not arrive. Load the page again.</Trans>
        </p>
      );
    case 'there':
      return children(file.value);
  }
}
