import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { GroundFault } from '../../../shared/model/lawful-ground.ts';
import type { Ground } from '../../../shared/rules/vocabulary.ts';

/** The legal ground that a measure is said to stand on. */
export const GROUND_WORDS: Readonly<Record<Exclude<Ground, 'none'>, MessageDescriptor>> = {
  retorsion: msg`Unfriendly, and lawful`,
  sanctions: msg`Sanctions`,
  countermeasure: msg`Countermeasure`,
  necessity: msg`Necessity`,
  selfDefence: msg`Self-defence`,
};

/** What a measure must be to stand on a ground. */
export const GROUND_NEEDS: Readonly<Record<Exclude<Ground, 'none'>, MessageDescriptor>> = {
  retorsion: msg`Needs nothing: no rule forbids it.`,
  sanctions: msg`Lawful; contested where you act for another state.`,
  countermeasure: msg`Needs a wrongful act, a state that you hold responsible or that was found to be, notice, and no more harm than was done.`,
  necessity: msg`Needs grave peril, and no known author.`,
  selfDefence: msg`Needs the worst harm, and the forum’s finding of an armed attack.`,
};

/** What a measure lacks on the ground that is claimed for it. */
export const FAULT_WORDS: Readonly<Record<GroundFault, MessageDescriptor>> = {
  notSure: msg`your evidence is too weak`,
  notWrongful: msg`the act was a nuisance, no wrong`,
  noNotice: msg`you gave no notice`,
  tooSevere: msg`it is graver than the act`,
  notArmedAttack: msg`the forum found no armed attack`,
  authorKnown: msg`the author is known`,
  notGrave: msg`the peril is not grave`,
  notItsGround: msg`this measure cannot stand on it`,
};
