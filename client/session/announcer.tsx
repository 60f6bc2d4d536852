import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useSecondsLeft } from '../now.ts';
import { announce, announceNow } from '../parts/announce.ts';
import { useGame, usePublic } from '../store.ts';
import { CHOICE_WORDS } from '../words/front/choices.ts';
import { useWords } from '../words/use-words.ts';

const WARNING = 20;
/** What comes of a ballot where nothing is counted. */
const BY_CONSENT = /^(consensus|blocked|silence|broken)$/;

/** The ids of a map that were not there at the last look; none at the first. */
function useNewIds(ids: readonly string[]): readonly string[] {
  const seen = useRef<ReadonlySet<string>>(undefined);
  const fresh = seen.current ? ids.filter((id) => !seen.current?.has(id)) : [];
  useEffect(() => {
    seen.current = new Set(ids);
  });
  return fresh;
}

/** Says the great turns of the session to those who listen; it shows nothing. */
export function Announcer() {
  const { t } = useLingui();
  const words = useWords();
  const phase = usePublic((view) => view.phase);
  const phaseId = usePublic((view) => view.phaseId);
  const round = usePublic((view) => view.round);
  const paused = usePublic((view) => view.paused);
  const closesAt = usePublic((view) => view.closesAt);
  const items = usePublic((view) => view.items);
  const incidents = usePublic((view) => view.incidents);
  const seat = useGame((snapshot) => snapshot.me?.seat ?? '');
  const left = useSecondsLeft(closesAt);
  const closed = useNewIds(
    Object.entries(items)
      .filter(([, item]) => item.status === 'closed')
      .map(([id]) => id),
  );
  const noticed = useNewIds(Object.keys(incidents));
  const said = useRef({ phaseId, paused, warned: '' });

  useEffect(() => {
    if (said.current.phaseId === phaseId) return;
    said.current.phaseId = phaseId;
    const name = words.phase(phase);
    announce(round > 0 ? t`Round ${round}: ${name}.` : t`${name}.`, 'phase');
  }, [phase, phaseId, round, t, words]);

  useEffect(() => {
    if (said.current.paused === paused) return;
    said.current.paused = paused;
    announce(paused ? t`The session is paused.` : t`The session goes on.`, 'pause');
  }, [paused, t]);

  useEffect(() => {
    if (left !== WARNING || said.current.warned === phaseId) return;
    said.current.warned = phaseId;
    announceNow(t`The phase closes in 20 seconds.`);
  }, [left, phaseId, t]);

  useEffect(() => {
    for (const id of closed) {
      const item = items[id];
      if (!item) continue;
      const { yes, no, abstain } = item;
      const result = item.carried ? t`carried` : t`not carried`;
      if (BY_CONSENT.test(item.outcome)) {
        announce(t`Ballot ${result}: join ${yes}, object ${no}.`, 'ballot');
        continue;
      }
      const yesWord = words.say(CHOICE_WORDS.yes);
      const noWord = words.say(CHOICE_WORDS.no);
      const abstainWord = words.say(CHOICE_WORDS.abstain);
      announce(t`Ballot ${result}: ${yesWord} ${yes}, ${noWord} ${no}, ${abstainWord} ${abstain}.`, 'ballot');
    }
  }, [closed, items, t, words]);

  useEffect(() => {
    for (const id of noticed) {
      const incident = incidents[id];
      if (!incident) continue;
      const victim = words.seat(incident.victim);
      if (incident.victim === seat) announceNow(t`An incident against you.`);
      else announce(t`An incident in ${victim}.`, 'incident');
    }
  }, [noticed, incidents, seat, t, words]);

  return null;
}
