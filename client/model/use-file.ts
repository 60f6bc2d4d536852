import { useEffect, useState } from 'react';

export type Fetched<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'there'; readonly value: T }
  | { readonly state: 'failed' };

/** A table that stands beside the scripts: who does not open its page does not load it. */
export function useFile<T>(address: string): Fetched<T> {
  const [file, setFile] = useState<Fetched<T>>({ state: 'asking' });
  useEffect(() => {
    const leaving = new AbortController();
    fetch(address, { signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        // Built together with this page, from the file that its type describes.
        setFile({ state: 'there', value: (await answer.json()) as T });
      })
      .catch(() => {
        if (!leaving.signal.aborted) setFile({ state: 'failed' });
      });
    return () => leaving.abort();
  }, [address]);
  return file;
}
