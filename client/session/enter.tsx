import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { PersonRole } from '../../shared/rules/vocabulary.ts';
import { enterSession } from '../http.ts';
import { type Post, rememberCode, rememberToken } from '../identity.ts';
import { isCode, readCode } from '../landing/code.ts';
import { useProblem } from '../landing/use-problem.ts';
import { NameMark } from '../name-mark.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { RouteHeading } from '../route-heading.tsx';
import { useTitle } from '../title.ts';
import styles from './ended.module.css';

const POSTS: Readonly<Record<PersonRole, Post>> = {
  facilitator: 'console',
  player: 'desk',
  observer: 'desk',
  screen: 'screen',
};

/** Comes back into a place from another device: by a link, a code from the old device, or the recovery code. */
export function Enter({ code: given }: { code: string }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [code, setCode] = useState(readCode(given));
  const [pass, setPass] = useState(() => location.hash.slice(1));
  const [pending, setPending] = useState(false);
  const problem = useProblem<'code' | 'pass'>();
  const codeField = useRef<HTMLDivElement>(null);
  const passField = useRef<HTMLDivElement>(null);
  useTitle(t`Come back`);
  useEffect(() => {
    // Once read, the secret stands in no address bar and no history.
    if (location.hash) history.replaceState(history.state, '', location.pathname);
  }, []);

  async function enter(event: FormEvent): Promise<void> {
    event.preventDefault();
    problem.clear();
    if (!isCode(code)) {
      problem.report('code', problem.words('codeMistyped', ''), codeField.current);
      return;
    }
    setPending(true);
    const answer = await enterSession(code, pass.trim());
    setPending(false);
    if (!answer.ok) {
      const field = answer.error === 'codeUnknown' || answer.error === 'codeMistyped' ? 'code' : 'pass';
      problem.report(
        field,
        problem.words(answer.error, answer.fact),
        (field === 'code' ? codeField : passField).current,
      );
      return;
    }
    if ('tables' in answer.value) {
      for (const table of answer.value.tables) rememberToken(table.code, 'console', table.token);
      navigate(`/groups/${code}`, { replace: true });
      return;
    }
    const post = POSTS[answer.value.role];
    rememberCode(code);
    rememberToken(code, post, answer.value.token);
    navigate(`/${post}/${code}`, { replace: true });
  }

  return (
    <main id="content" className={styles.ended}>
      <NameMark />
      <RouteHeading>
        <Trans>Come back to your place</Trans>
      </RouteHeading>
      <p>
        <Trans>Your place opens here and closes wherever it was open before.</Trans>
      </p>
      <form className={styles.form} onSubmit={(event) => void enter(event)} noValidate>
        <div ref={codeField}>
          <TextField
            label={t`Code of the session`}
            look="code"
            value={code}
            onChange={(typed) => setCode(readCode(typed))}
            error={problem.at('code')}
            autoComplete="off"
            spellCheck="false"
          />
        </div>
        <div ref={passField}>
          <TextField
            label={t`Your code`}
            hint={t`From your other device or a link, ten letters; the recovery code of a facilitator has sixteen.`}
            value={pass}
            onChange={setPass}
            error={problem.at('pass')}
            autoComplete="off"
            autoCorrect="off"
            spellCheck="false"
          />
        </div>
        <Button type="submit" kind="primary" size="l" pending={pending} isDisabled={pass.trim() === ''}>
          <Trans>Open it here</Trans>
        </Button>
      </form>
    </main>
  );
}
