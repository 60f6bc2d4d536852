import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LIMITS } from '../../shared/rules/limits.ts';
import type { SessionInfo } from '../../shared/wire.ts';
import { findSession, type HttpErrorCode, joinSession } from '../http.ts';
import {
  rememberCode,
  rememberedCode,
  rememberedName,
  rememberedTable,
  rememberedToken,
  rememberName,
  rememberTable,
  rememberToken,
} from '../identity.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import { textLanguage } from '../words/i18n.ts';
import { isCode, readCode } from './code.ts';
import styles from './form.module.css';
import { useProblem } from './use-problem.ts';

const ANY = 'any';
const NAME_ERRORS: readonly HttpErrorCode[] = ['nameTaken', 'nameInvalid'];

/** The session, once its code is known: so that nobody joins the wrong one. */
function useSessionInfo(code: string): SessionInfo | undefined {
  const [info, setInfo] = useState<SessionInfo>();
  useEffect(() => {
    setInfo(undefined);
    if (!isCode(code)) return;
    let gone = false;
    void findSession(code).then((answer) => {
      if (!gone && answer.ok) setInfo(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [code]);
  return info;
}

/** A code and a name: no account. */
export function JoinForm({ code: given }: { code: string }) {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const [code, setCode] = useState(readCode(given) || rememberedCode());
  const [name, setName] = useState(rememberedName());
  const [pending, setPending] = useState(false);
  const problem = useProblem<'code' | 'name'>();
  const codeField = useRef<HTMLDivElement>(null);
  const nameField = useRef<HTMLDivElement>(null);
  const [table, setTable] = useState('');
  const info = useSessionInfo(code);
  const title = info && (info.title[textLanguage(i18n.locale)] || info.title.en);
  const here = rememberedTable(code) || code;
  const known = rememberedToken(here, 'desk') !== '';

  async function join(event: FormEvent): Promise<void> {
    event.preventDefault();
    problem.clear();
    const wanted = readCode(code);
    if (!isCode(wanted)) {
      problem.report('code', problem.words('codeMistyped', ''), codeField.current);
      return;
    }
    if (name.trim() === '') {
      problem.report('name', problem.words('nameInvalid', ''), nameField.current);
      return;
    }
    setPending(true);
    const picked = info?.tables?.some((door) => door.code === table) ? table : wanted;
    const answer = await joinSession(picked, { name: name.trim(), role: 'player' });
    setPending(false);
    if (answer.ok) {
      rememberName(name.trim());
      rememberCode(wanted);
      rememberTable(wanted, answer.value.code);
      rememberToken(answer.value.code, 'desk', answer.value.token);
      navigate(`/desk/${answer.value.code}`);
      return;
    }
    const atName = NAME_ERRORS.includes(answer.error);
    problem.report(
      atName ? 'name' : 'code',
      problem.words(answer.error, answer.fact),
      (atName ? nameField : codeField).current,
    );
  }

  return (
    <form className={styles.form} onSubmit={(event) => void join(event)} noValidate>
      <div ref={codeField}>
        <TextField
          label={t`Code of the session`}
          hint={t`It stands on the big screen.`}
          look="code"
          value={code}
          onChange={(typed) => setCode(readCode(typed))}
          error={problem.at('code')}
          autoComplete="off"
          autoCorrect="off"
          spellCheck="false"
        />
      </div>
      {title ? (
        <p className={styles.found} dir="auto">
          <Trans>You are joining: {title}</Trans>
        </p>
      ) : null}
      {info?.tables ? (
        <Select
          label={t`Table`}
          value={table}
          onChange={(chosen) => setTable(chosen === ANY ? '' : chosen)}
          placeholder={t`Wherever there is room`}
          options={[
            ...(table === '' ? [] : [{ value: ANY, label: t`Wherever there is room` }]),
            ...info.tables
              .filter(({ locked }) => !locked)
              .map((door) => ({
                value: door.code,
                label: t`Table ${door.number} (${plural(door.people, { one: '# person', other: '# people' })})`,
              })),
          ]}
        />
      ) : null}
      <div ref={nameField}>
        <TextField
          label={t`Your name`}
          value={name}
          onChange={setName}
          error={problem.at('name')}
          maxLength={LIMITS.name}
          autoComplete="nickname"
        />
      </div>
      <Button type="submit" kind="primary" size="l" pending={pending}>
        <Trans>Join</Trans>
      </Button>
      <Link className={styles.aside} href={`/enter/${isCode(readCode(code)) ? readCode(code) : ''}`}>
        <Trans>Come back from another device</Trans>
      </Link>
      {known ? (
        <Button kind="plain" onPress={() => navigate(`/desk/${here}`)}>
          <Trans>Go back to your place in {here}</Trans>
        </Button>
      ) : null}
    </form>
  );
}
