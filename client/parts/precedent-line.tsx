import { Trans } from '@lingui/react/macro';
import type { Precedent } from '../../shared/rules/view/record.ts';
import { MEASURE_WORDS, THRESHOLD_WORDS } from '../words/terms.ts';
import { useWords } from '../words/use-words.ts';
import { LawTag } from './law-tag.tsx';

/** A precedent in a line: when, what was done, what the act was found to be, how often it was cited. */
export function PrecedentLine({ precedent }: { precedent: Precedent }) {
  const words = useWords();
  const { round, measure, ground, found, lawful, joiners, cited } = precedent;
  const done = words.say(MEASURE_WORDS[measure]);
  const finding = found === '' ? '' : words.say(THRESHOLD_WORDS[found]);
  return (
    <>
      <Trans>
        Round {round}: <strong>{done}</strong>
      </Trans>
      {ground === 'necessity' ? (
        <>
          {', '}
          <Trans>out of necessity</Trans>
        </>
      ) : null}
      {ground === 'selfDefence' ? (
        <>
          {', '}
          <Trans>in self-defence</Trans>
        </>
      ) : null}
      {joiners > 0 ? (
        <>
          {', '}
          <Trans>joined by {joiners}</Trans>
        </>
      ) : null}
      {finding ? (
        <>
          {', '}
          <Trans>found to be: {finding}</Trans>
        </>
      ) : null}
      {cited > 0 ? (
        <>
          {', '}
          {cited === 1 ? <Trans>cited once</Trans> : <Trans>cited {cited} times</Trans>}
        </>
      ) : null}{' '}
      <LawTag lawful={lawful} contested={false} />
    </>
  );
}
