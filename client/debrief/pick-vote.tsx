import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { VoteCast } from '../../shared/replay/studies.ts';
import { Choices } from '../parts/choices.tsx';
import { Select } from '../parts/select.tsx';
import { usePublic } from '../store.ts';
import { CHOICE_WORDS } from '../words/front/choices.ts';
import { useTextNames } from '../words/use-text-names.ts';
import { useWords } from '../words/use-words.ts';
import type { PickProps } from './picked.ts';

/** What a ballot was on, told apart from the others of its round. */
function useBallotName() {
  const { t } = useLingui();
  const words = useWords();
  const textName = useTextNames({ treaties: usePublic((view) => view.treaties) });
  const items = usePublic((view) => view.items);
  return ({ item, of: { kind, norm, fromRung, toRung } }: VoteCast) => {
    const name = words.norm(norm);
    const from = words.rung(fromRung);
    const to = words.rung(toRung);
    if (kind === 'amendment' && fromRung === 0) return t`Amendment: add ${name}, “${to}”`;
    if (kind === 'amendment' && toRung === 0) return t`Amendment: strike out ${name}`;
    if (kind === 'amendment') return t`Amendment: ${name} from “${from}” to “${to}”`;
    return kind === 'clause' ? words.pair(name, to) : textName(items[item]?.text ?? '');
  };
}

/** A ballot, a seat, and what it votes in place of what it voted. */
export function PickVote({ changeable: { votes }, onPick }: PickProps) {
  const { t } = useLingui();
  const words = useWords();
  const ballotName = useBallotName();
  const [item, setItem] = useState(votes[0]?.item ?? '');
  const [seat, setSeat] = useState('');
  const [choice, setChoice] = useState('');
  const ballots = [...new Map(votes.map((vote) => [vote.item, vote])).values()];
  const cast = votes.filter((vote) => vote.item === item);
  const vote = cast.find((one) => one.seat === seat);
  const begin = (nextItem: string, nextSeat: string) => {
    setItem(nextItem);
    setSeat(nextSeat);
    setChoice('');
    onPick(undefined);
  };
  return (
    <>
      <Select
        label={<Trans>Ballot</Trans>}
        value={item}
        onChange={(value) => begin(value, '')}
        options={ballots.map((one) => ({ value: one.item, label: ballotName(one) }))}
      />
      <Select
        label={<Trans>Whose vote</Trans>}
        value={seat}
        onChange={(value) => begin(item, value)}
        options={cast.map((one) => ({
          value: one.seat,
          label: words.pair(words.seat(one.seat), words.say(CHOICE_WORDS[one.choice])),
        }))}
      />
      {vote ? (
        <Choices<string>
          label={t`Its vote in the other course`}
          layout="segmented"
          value={choice}
          onChange={(value) => {
            setChoice(value);
            const other = vote.others.find((one) => one.choice === value);
            onPick(other && { revision: vote.revision, change: other.change });
          }}
          options={vote.others.map((one) => ({
            value: one.choice,
            label: words.say(CHOICE_WORDS[one.choice]),
          }))}
        />
      ) : null}
    </>
  );
}
