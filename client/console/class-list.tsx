import { Trans, useLingui } from '@lingui/react/macro';
import { Printer, Users } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Enlisted } from '../../shared/wire.ts';
import { enlistPeople, type HttpErrorCode } from '../http.ts';
import { rememberedToken } from '../identity.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/field.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { personalAddress } from '../session/join-address.ts';
import { useGame } from '../store.ts';
import { HTTP_ERROR_WORDS } from '../words/front/http-errors.ts';
import { REFUSAL_WORDS } from '../words/front/refusals.ts';
import { useWords } from '../words/use-words.ts';
import styles from './class-list.module.css';

/** One name a line, without blanks and doubles. */
function namesIn(text: string): readonly string[] {
  const names = text.split('\n').map((line) => line.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

function Slips({ people }: { people: readonly Enlisted[] }) {
  const { t } = useLingui();
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  return (
    <>
      <p data-noprint>
        <Trans>
          Each link is one person’s own. Print the slips or send them; they are shown here this once.
        </Trans>
      </p>
      <ul className={styles.slips}>
        {people.map(({ name, token, refused }) => (
          <li key={name} className={styles.slip}>
            <strong dir="auto">{name}</strong>
            {refused === '' ? (
              <>
                <QrCode text={personalAddress(code, token)} label={t`QR code of the link of ${name}`} />
                <input
                  readOnly
                  className={styles.link}
                  aria-label={t`Link of ${name}`}
                  value={personalAddress(code, token)}
                  onFocus={(event) => event.target.select()}
                />
              </>
            ) : (
              <span>{words.say(REFUSAL_WORDS[refused])}</span>
            )}
          </li>
        ))}
      </ul>
      <Button icon={<Printer aria-hidden="true" />} onPress={() => print()} data-noprint>
        <Trans>Print the slips</Trans>
      </Button>
    </>
  );
}

/** Names pasted, one a line; a secret link for each. Without a list anybody who has the code may come. */
export function ClassList() {
  const { t } = useLingui();
  const words = useWords();
  const code = useGame((snapshot) => snapshot.code);
  const [typed, setTyped] = useState('');
  const [people, setPeople] = useState<readonly Enlisted[]>([]);
  const [error, setError] = useState<HttpErrorCode>();
  const [pending, setPending] = useState(false);
  const names = namesIn(typed);
  async function enlist(event: FormEvent): Promise<void> {
    event.preventDefault();
    setPending(true);
    const answer = await enlistPeople(code, { token: rememberedToken(code, 'console'), names });
    setPending(false);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setPeople(answer.value.people);
  }
  return (
    <Dialog
      title={<Trans>Class list</Trans>}
      trigger={
        <Button icon={<Users aria-hidden="true" />}>
          <Trans>Class list…</Trans>
        </Button>
      }
    >
      {() =>
        people.length > 0 ? (
          <Slips people={people} />
        ) : (
          <form className={styles.form} onSubmit={(event) => void enlist(event)}>
            <TextField
              multiline
              label={t`Names, one a line`}
              hint={t`Each gets a link of their own. Nicknames do.`}
              value={typed}
              onChange={setTyped}
              error={error ? words.say(HTTP_ERROR_WORDS[error]) : undefined}
            />
            <Button type="submit" kind="primary" pending={pending} isDisabled={names.length === 0}>
              <Trans>Make the links</Trans>
            </Button>
          </form>
        )
      }
    </Dialog>
  );
}
