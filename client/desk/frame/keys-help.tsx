import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { CheckBox } from '../../parts/check-box.tsx';
import { turnVoteKeys, voteKeysAreOn } from '../text/vote-keys.ts';
import styles from './keys-help.module.css';

/** All keys that do something at the desk, and the switch of those that do it alone. */
export function KeysHelp() {
  const [isOn, setOn] = useState(voteKeysAreOn);
  return (
    <div className={styles.help}>
      <dl className={styles.keys}>
        <div>
          <dt>
            <kbd>1</kbd> <kbd>2</kbd> <kbd>3</kbd>
          </dt>
          <dd>
            <Trans>Vote, in the order of the buttons</Trans>
          </dd>
        </div>
        <div>
          <dt>
            <kbd>Tab</kbd> <kbd>←</kbd> <kbd>→</kbd>
          </dt>
          <dd>
            <Trans>Go to the vote, and among its buttons</Trans>
          </dd>
        </div>
        <div>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>
            <Trans>Press the button</Trans>
          </dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>
            <Trans>Close what stands in front</Trans>
          </dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>
            <Trans>These keys</Trans>
          </dd>
        </div>
      </dl>
      <CheckBox
        isSelected={isOn}
        onChange={(on) => {
          turnVoteKeys(on);
          setOn(on);
        }}
      >
        <Trans>1, 2 and 3 vote</Trans>
      </CheckBox>
    </div>
  );
}
