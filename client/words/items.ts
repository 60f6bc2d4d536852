import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Item } from '../../shared/rules/commands.ts';
import type { Id, NormId, SeatId } from '../../shared/rules/vocabulary.ts';

/** What one side of an offer gives. */
export const ITEM_WORDS: Readonly<Record<Item['type'], MessageDescriptor>> = {
  commitment: msg({
    message:
      '{norm} – {rung}{condition, select, none {, in any case} funding {, only while it is helped} other {}}',
  }),
  vote: msg`A vote for the text`,
  sponsorship: msg`Sponsorship of the text`,
  amendment: msg({
    message:
      '{act, select, table {Table the amendment {norm} – {rung}} other {Not table the amendment {norm} – {rung}}}',
  }),
  evidence: msg({ message: 'Show all evidence held on “{incident}”' }),
  favour: msg({
    message:
      '{favour, select, join {Join an answer against {about}} notJoin {Not join an answer against {about}} other {Not name {about} this round}}',
  }),
  help: msg({
    message: '{points, plural, one {Help: # point of resilience} other {Help: # points of resilience}}',
  }),
};

type Names = {
  readonly seat: (id: SeatId) => string;
  readonly norm: (id: NormId) => string;
  readonly rung: (step: number) => string;
  readonly incident: (id: Id) => string;
};

export function itemValues(item: Item, names: Names): Record<string, string | number> {
  switch (item.type) {
    case 'commitment':
      return { norm: names.norm(item.norm), rung: names.rung(item.rung), condition: item.condition ?? '' };
    case 'amendment':
      return { act: item.act, norm: names.norm(item.norm), rung: names.rung(item.rung) };
    case 'favour':
      return { favour: item.favour, about: names.seat(item.about) };
    case 'help':
      return { points: item.points };
    case 'evidence':
      return { incident: names.incident(item.incident) };
    case 'vote':
    case 'sponsorship':
      return {};
  }
}
