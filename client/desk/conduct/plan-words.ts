import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { DoorOpen, EyeOff, Hammer, HeartHandshake, House, type LucideIcon, Search } from 'lucide-react';
import type { Act } from '../../../shared/rules/vocabulary.ts';

export const ACT_ICONS: Readonly<Record<Act, LucideIcon>> = {
  open: DoorOpen,
  inspect: Search,
  build: Hammer,
  help: HeartHandshake,
  localise: House,
  operate: EyeOff,
};

/** What an act does, in a few words. */
export const ACT_GISTS: Readonly<Record<Exclude<Act, 'operate'>, MessageDescriptor>> = {
  open: msg`your promises of restraint are tested`,
  inspect: msg`whether one seat keeps its word`,
  build: msg`stronger defences at home`,
  help: msg`share your defences`,
  localise: msg`safer at home, the world less open`,
};

/** What will follow from it, in a sentence or two. */
export const ACT_RESULTS: Readonly<Record<Exclude<Act, 'operate'>, MessageDescriptor>> = {
  open: msg`Others may look at you, and all your promises of restraint are tested. Kept promises earn trust.`,
  inspect: msg`You ask to look at one seat. What is found is public; so is a refusal.`,
  build: msg`Your defences grow. Everybody reads of it at the review.`,
  help: msg`The seat you choose gains much in defence; you lose a little. Everybody reads of it at the review.`,
  localise: msg`Your data stay at home: your defences grow, and openness falls for all. Everybody reads of it at the review.`,
};
