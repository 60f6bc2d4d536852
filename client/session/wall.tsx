import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { type Answer, joinSession } from '../http.ts';
import { rememberedToken, rememberToken } from '../identity.ts';
import { Screen } from '../screen/screen.tsx';
import { Waiting } from '../waiting.tsx';
import { HttpProblem } from './http-problem.tsx';
import { Session } from './session.tsx';

type Entry =
  | { readonly token: string }
  | { readonly problem: Extract<Answer<unknown>, { ok: false }> }
  | undefined;

/** The big screen lets itself in. */
export function Wall({ code }: { code: string }) {
  const { t } = useLingui();
  const [entry, setEntry] = useState<Entry>(() => {
    const token = rememberedToken(code, 'screen');
    return token ? { token } : undefined;
  });
  const name = t`Screen`;
  useEffect(() => {
    if (entry) return;
    let gone = false;
    void joinSession(code, { name, role: 'screen' }).then((answer) => {
      if (gone) return;
      if (!answer.ok) {
        setEntry({ problem: answer });
        return;
      }
      rememberToken(code, 'screen', answer.value.token);
      setEntry({ token: answer.value.token });
    });
    return () => {
      gone = true;
    };
  }, [code, entry, name]);
  if (!entry) return <Waiting />;
  if ('problem' in entry) return <HttpProblem error={entry.problem.error} fact={entry.problem.fact} />;
  return (
    <Session code={code} token={entry.token} post="screen">
      {() => <Screen wall />}
    </Session>
  );
}
