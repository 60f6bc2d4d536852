import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Findings } from '../../shared/debrief/findings.ts';
import type { DiplomaticFunction } from '../../shared/rules/talks/diplomatic-functions.ts';
import { Emblem } from '../parts/emblem.tsx';
import { useWords } from '../words/use-words.ts';
import { Columns } from './columns.tsx';
import styles from './debrief.module.css';
import { ScrollBox } from './scroll-box.tsx';

type Props = Pick<Findings, 'best' | 'power' | 'research'>;
type Research = Props['research'];

/** Who could turn a vote by the rule of the forum alone, beside what each made of its chances. */
function Influence({ power, best }: Pick<Props, 'power' | 'best'>) {
  const words = useWords();
  const reachOf = (seat: string) => {
    const share = best.influence[seat] ?? null;
    return share === null ? '–' : words.percent(share);
  };
  return (
    <ScrollBox>
      <table className={styles.table}>
        <Columns>
          <Trans>Power over the vote</Trans>
          <>Banzhaf</>
          <>Shapley-Shubik</>
          <Trans>Reached of its own best</Trans>
        </Columns>
        <tbody>
          {Object.entries(power).map(([seat, { banzhaf, shapley }]) => (
            <tr key={seat}>
              <th scope="row">
                <Emblem seat={seat} size="s" name />
              </th>
              <td>{words.percent(banzhaf)}</td>
              <td>{words.percent(shapley)}</td>
              <td>{reachOf(seat)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

const FUNCTION_WORDS: Readonly<Record<DiplomaticFunction, MessageDescriptor>> = {
  communication: msg`Talking: messages and caucuses`,
  negotiation: msg`Negotiating: offers, handshakes, drafts, names under texts`,
  information: msg`Finding out: embassies, inspections, evidence shown`,
  friction: msg`Keeping the peace: calls, demarches, replies`,
  symbol: msg`Standing for rules: declarations and endorsements`,
};

function Functions({ functions }: Pick<Research, 'functions'>) {
  const words = useWords();
  return (
    <div className={styles.step}>
      <h3>
        <Trans>What diplomacy was used for (Bull 1977)</Trans>
      </h3>
      <table className={styles.table}>
        <tbody>
          {functions.map(({ used, times }) => (
            <tr key={used}>
              <th scope="row">{words.say(FUNCTION_WORDS[used])}</th>
              <td>{words.number(times)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Concessions({ concessions }: Pick<Research, 'concessions'>) {
  const words = useWords();
  if (concessions.length === 0) return null;
  return (
    <div className={styles.step}>
      <h3>
        <Trans>Bargains between two: what they cost the giver and brought the other, of 100</Trans>
      </h3>
      <ScrollBox>
        <table className={styles.table}>
          <Columns>
            <Trans>From</Trans>
            <Trans>To</Trans>
            <Trans>Bargains</Trans>
            <Trans>Cost the giver</Trans>
            <Trans>Brought the other</Trans>
          </Columns>
          <tbody>
            {concessions.map(({ from, to, bargains, given, received }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">
                  <Emblem seat={from} size="s" name />
                </th>
                <td>
                  <Emblem seat={to} size="s" name />
                </td>
                <td>{words.number(bargains)}</td>
                <td>{words.number(100 * given, 1)}</td>
                <td>{words.number(100 * received, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

/** Measures that take some explaining, for who studies the game. */
export function Researchers({ best, power, research }: Props) {
  const words = useWords();
  const price = words.number(best.priceOfAnarchy, 2);
  const { triads, balanced } = research.trust;
  return (
    <div className={styles.step}>
      <Influence power={power} best={best} />
      {best.priceOfAnarchy > 0 ? (
        <p>
          <Trans>
            Price of anarchy: {price}. So many times what all states reached together could have been reached
            by one common text.
          </Trans>
        </p>
      ) : null}
      <p>
        <Trans>
          Of {triads} groups of three states, {balanced} are in balance: the friend of a friend is a friend
          (Cartwright and Harary 1956).
        </Trans>
      </p>
      <Functions functions={research.functions} />
      <Concessions concessions={research.concessions} />
    </div>
  );
}
