import { useLingui } from '@lingui/react';
import { useCallback, useState } from 'react';
import type { HttpErrorCode } from '../http.ts';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';

export type Problem<Field extends string> = { readonly field: Field; readonly text: string };

/** One problem at a time, at the field it belongs to; the field gets the focus back. */
export function useProblem<Field extends string>() {
  const { i18n } = useLingui();
  const [problem, setProblem] = useState<Problem<Field>>();
  const report = useCallback((field: Field, text: string, input: HTMLElement | null) => {
    setProblem({ field, text });
    input?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  const words = (error: HttpErrorCode, fact: string) => {
    const filled = { ...HTTP_ERROR_WORDS[error], values: { fact } };
    return i18n._(filled);
  };
  const at = (field: Field) => (problem?.field === field ? problem.text : undefined);
  return { at, report, words, clear: () => setProblem(undefined) };
}
