import { type RefObject, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CreateSession } from '../../shared/wire.ts';
import { createSession } from '../http.ts';
import { rememberedName, rememberName, rememberToken } from '../identity.ts';
import { keepRecovery } from '../recovery-code.ts';
import { useProblem } from './use-problem.ts';

export type Creation = {
  readonly name: string;
  readonly setName: (name: string) => void;
  /** Where the field of the name stands: a wrong one gets the focus back. */
  readonly nameField: RefObject<HTMLDivElement | null>;
  readonly pending: boolean;
  /** What is wrong, at the name or with the whole. */
  readonly problemAt: (place: 'name' | 'form') => string | undefined;
  /** Opens the session and leads there, or says what is wrong. */
  readonly create: (asked: Omit<CreateSession, 'name'>) => Promise<void>;
};

/** Opening a session under a name, for the one who hosts it (console) and the one who plays alone (desk). */
export function useCreation(place: 'console' | 'desk'): Creation {
  const [, navigate] = useLocation();
  const [name, setName] = useState(rememberedName());
  const [pending, setPending] = useState(false);
  const problem = useProblem<'name' | 'form'>();
  const nameField = useRef<HTMLDivElement>(null);

  async function create(asked: Omit<CreateSession, 'name'>): Promise<void> {
    problem.clear();
    const called = name.trim();
    if (called === '') {
      problem.report('name', problem.words('nameInvalid', ''), nameField.current);
      return;
    }
    setPending(true);
    const answer = await createSession({ ...asked, name: called });
    setPending(false);
    if (answer.ok) {
      rememberName(called);
      if ('tables' in answer.value) {
        for (const { code, token } of answer.value.tables) rememberToken(code, place, token);
        keepRecovery(answer.value.code, answer.value.recovery);
        navigate(`/groups/${answer.value.code}`);
        return;
      }
      rememberToken(answer.value.code, place, answer.value.token);
      if (answer.value.recovery !== undefined) keepRecovery(answer.value.code, answer.value.recovery);
      navigate(`/${place}/${answer.value.code}`);
      return;
    }
    const field = answer.error === 'nameInvalid' ? 'name' : 'form';
    problem.report(
      field,
      problem.words(answer.error, answer.fact),
      field === 'name' ? nameField.current : null,
    );
  }

  return { name, setName, nameField, pending, problemAt: problem.at, create };
}
