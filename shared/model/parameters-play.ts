import { row } from './parameter-row.ts';

/** Numbers of the rules of play (GAME.md §1, §4-8; shared/rules/RULES.md). */
export const PLAY_PARAMETERS = {
  'ownership.abstained': row(0.8, 'share', 0, 1, 'GAME.md §6: bound by abstention'),
  'ownership.outvoted': row(0.25, 'share', 0, 1, 'GAME.md §6: bound against its vote'),
  'declaration.trust': row(0.01, 'trust', 0, 0.1, 'GAME.md §6'),
  'publication.trust': row(0.1, 'trust', 0, 0.5, 'GAME.md §5: published without consent'),
  'objection.trust': row(0.05, 'trust', 0, 0.5, 'GAME.md §6: the third objection of a session'),
  'promise.suspicion': row(
    0.5,
    'suspicion',
    0,
    1,
    'design choice: a broken promise, as a breach half proven',
  ),

  'duty.strained': row(0.3, 'public belief', 0, 1, 'GAME.md §4'),
  'duty.breached': row(0.75, 'public belief', 0, 1, 'GAME.md §4'),
  'duty.testedFrom': row(0.1, 'public belief', 0, 1, 'GAME.md §4'),
  'duty.clearedBelow': row(0.3, 'public belief', 0, 1, 'GAME.md §4'),
  'finding.right': row(0.85, 'probability', 0.5, 1, 'GAME.md §4'),
  'audit.surfaces': row(0.8, 'probability', 0, 1, 'GAME.md §1: final audit'),

  'nobody.crime': row(0.7, 'share', 0, 1, 'design choice: crime among incidents without a state behind them'),
  'nobody.foiled': row(
    0.4,
    'share',
    0,
    1,
    'design choice: incidents without a state behind them that do no harm',
  ),

  'join.cost': row(
    0.5,
    'share of the cost',
    0,
    1,
    'design choice: what a joiner pays of the responder’s cost',
  ),
  'grievance.suspected': row(0.15, 'belief', 0, 1, 'design choice: below it a suspicion leaves no grievance'),

  'card.grant': row(0.02, 'capability', 0, 0.2, 'design choice: patches granted (GAME.md §8)'),
  'card.sight': row(0.03, 'capability', 0, 0.2, 'design choice: data granted (GAME.md §8)'),
  'card.data': row(0.01, 'openness', 0, 0.2, 'design choice: price of data in openness'),
  'card.speech': row(0.01, 'openness', 0, 0.2, 'design choice: a voice in the plenary (GAME.md §8)'),
  'card.facts': row(0.2, 'share', 0, 1, 'GAME.md §8: fact-finding, as a stakeholder’s item'),
  'card.watch': row(0.15, 'probability', 0, 0.5, 'design choice: detection of a watched state'),
  'card.patch': row(0.15, 'capability', 0, 0.5, 'design choice: defence of a patched sector'),
  'card.takedown': row(0.5, 'multiplier', 0, 1, 'design choice: background incidents after a takedown'),
  'card.charter': row(0.05, 'trust', 0, 0.5, 'design choice: who funds and sits (GAME.md §8)'),
  'card.convene': row(0.03, 'trust', 0, 0.2, 'GAME.md §8'),
  'card.contact': row(0.05, 'probability', 0, 0.5, 'design choice: detection after a contact test'),
  'card.hotline': row(0.3, 'share', 0, 1, 'design choice: grievance taken away'),
  'card.shame': row(0.1, 'vulnerability', 0, 0.5, 'GAME.md §8'),
} as const;
