import {
  Ellipsis,
  Hand,
  Handshake,
  type LucideIcon,
  MessagesSquare,
  Scale,
  ScrollText,
  Siren,
  SquareUser,
  Vote,
} from 'lucide-react';
import type { Tab } from './tabs.ts';

const ICONS: Readonly<Record<Tab | 'more', LucideIcon>> = {
  brief: SquareUser,
  talk: MessagesSquare,
  deals: Handshake,
  text: ScrollText,
  vote: Vote,
  act: Hand,
  answer: Siren,
  review: Scale,
  more: Ellipsis,
};

export function TabIcon({ tab }: { tab: Tab | 'more' }) {
  const Icon = ICONS[tab];
  return <Icon aria-hidden="true" />;
}
