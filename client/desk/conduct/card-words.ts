import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { StakeholderCard } from '../../../shared/rules/vocabulary.ts';

/** The cards of stakeholder seats: what each is called, and what it does. */
export const CARD_WORDS: Readonly<
  Record<StakeholderCard, { readonly name: MessageDescriptor; readonly does: MessageDescriptor }>
> = {
  grantPatches: { name: msg`Grant patches first`, does: msg`One state gets your patches before the others.` },
  demandAccess: { name: msg`Demand access`, does: msg`Ask one state to open its market or its data.` },
  patchSector: { name: msg`Patch a sector`, does: msg`Make one sector of one state harder to hit.` },
  takedown: { name: msg`Take down`, does: msg`Take criminal infrastructure off the net.` },
  telemetry: { name: msg`Share telemetry`, does: msg`You will hold two items on the next incident.` },
  nonPaper: { name: msg`Non-paper`, does: msg`Halve the price of a clause and name its hidden cost.` },
  speak: { name: msg`Speak`, does: msg`Thirty seconds in the plenary.` },
  watch: { name: msg`Watch a state`, does: msg`Its operations are noticed more often.` },
  helpVictims: { name: msg`Help victims`, does: msg`Lessen the harm of one incident.` },
  factFinding: { name: msg`Find facts`, does: msg`Look into an incident with one party's consent.` },
  charter: { name: msg`Charter`, does: msg`Win one state to fund and sit on the body: it is trusted more.` },
  complianceReport: {
    name: msg`Report on compliance`,
    does: msg`Say how one state keeps its public promises.`,
  },
  inquiry: { name: msg`Open an inquiry`, does: msg`Hold one more item if this state is hit.` },
  finding: { name: msg`Publish a finding`, does: msg`Say whom you hold responsible, as sure as you are.` },
  convene: { name: msg`Convene rivals`, does: msg`Bring one state and its first rival to a table.` },
  keepAnnex: { name: msg`Keep the annex`, does: msg`Put one clause into the annex.` },
  contactTest: { name: msg`Test the contacts`, does: msg`Operations are noticed a little more this round.` },
  hotline: { name: msg`Open the hotline`, does: msg`Ease the anger over one incident.` },
  shame: { name: msg`Name and shame`, does: msg`Make one state pay more for blame this round.` },
};
