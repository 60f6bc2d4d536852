import { useState } from 'react';

/** Storage is refused in some private windows; a draft then lives as long as the page. */
function stored(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function store(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // Nothing is lost but the copy.
  }
}

type Draft = {
  readonly draft: string;
  readonly write: (text: string) => void;
  /** A text has gone out: it is taken away, unless something else has been written since. */
  readonly sent: (text: string) => void;
};

/** What is being written to one reader: it outlives a change of tab, a reload and a dropped connection. */
export function useDraft(code: string, reader: string): Draft {
  const key = `entente.draft.${code}.${reader}`;
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const write = (text: string) => {
    store(key, text);
    setDrafts((others) => ({ ...others, [key]: text }));
  };
  const sent = (text: string) => {
    if (stored(key).trim() === text) store(key, '');
    setDrafts((others) => ((others[key] ?? '').trim() === text ? { ...others, [key]: '' } : others));
  };
  return { draft: drafts[key] ?? stored(key), write, sent };
}

/** Limits count what people see as signs, not code units. */
export function lengthOf(text: string): number {
  return [...text].length;
}
