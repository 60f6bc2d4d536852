/** What was in force before the session began (RULES.md, C). */
import { modelOf } from '../model-of.ts';
import type { Scenario } from '../scenario.ts';
import type { Commitment } from '../view/record.ts';
import type { Id, Rung } from '../vocabulary.ts';

/** C10: the commitments of a scenario's acquis, owed by all its parties to all other ones. */
export function acquisOf(scenario: Scenario): Record<Id, Commitment> {
  const { cast, p } = modelOf(scenario);
  const commitments: Record<Id, Commitment> = {};
  scenario.acquis.forEach(({ norm, rung, parties = cast.states, outvoted, age }, index) => {
    if (!cast.agenda.includes(norm)) return;
    for (const debtor of parties)
      commitments[`a${index}-${debtor}`] = {
        kind: 'duty',
        debtor,
        creditors: parties.filter((party) => party !== debtor),
        origin: 'acquis',
        source: `a${index}`,
        norm,
        rung: rung as Rung,
        force: rung as Rung,
        round: 0,
        past: age,
        ownership: outvoted.includes(debtor) ? p['ownership.outvoted'] : 1,
        suspended: [],
        endsAfter: 0,
        condition: '',
        state: 'untested',
        promise: '',
        promiseRef: '',
        dueRound: 0,
        duePhase: '',
      };
  });
  return commitments;
}
