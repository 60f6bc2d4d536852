import { useState } from 'react';
import type { HttpError } from '../../shared/wire.ts';
import type { HttpErrorCode } from '../http.ts';
import { useTicket } from '../store.ts';

/** Packing a long session takes its time. */
const PATIENCE = 120_000;

async function zipOf(path: string, token: string): Promise<Blob | HttpErrorCode> {
  try {
    const response = await fetch(path, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.ok) return await response.blob();
    return ((await response.json()) as HttpError).error;
  } catch {
    return 'unreachable';
  }
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Asks for the session as a zip, and hands it to the browser to keep. */
export function useTakeOut() {
  const { code, token } = useTicket();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<HttpErrorCode>();
  async function takeOut(what: 'whole' | 'names' | 'research'): Promise<void> {
    setProblem(undefined);
    setPending(true);
    const asked = what === 'whole' ? '' : `?${what}=yes`;
    const file = await zipOf(`/api/sessions/${code}/export${asked}`, token);
    setPending(false);
    if (typeof file === 'string') setProblem(file);
    else save(file, what === 'research' ? `entente-${code}-research.zip` : `entente-${code}.zip`);
  }
  return { pending, problem, takeOut };
}
