import { Trans } from '@lingui/react/macro';
import { Package, PackageCheck, ShoppingBag, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../../../shared/rules/commands.ts';
import type { Method, SeatId } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { METHOD_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { StepList } from '../text/step-list.tsx';

const METHOD_ICONS = {
  '': <Package aria-hidden="true" />,
  update: <PackageCheck aria-hidden="true" />,
  proxy: <Users aria-hidden="true" />,
  tool: <ShoppingBag aria-hidden="true" />,
} as const satisfies Record<Method | '', ReactNode>;

const METHOD_GISTS = {
  '': <Trans>with your own people and exploits</Trans>,
  update: <Trans>gets in more easily, is noticed later, hits more people</Trans>,
  proxy: <Trans>the trail may end in another state; that state did not look after its soil</Trans>,
  tool: <Trans>needs no exploit; noticed more, and others can buy it too</Trans>,
} as const satisfies Record<Method | '', ReactNode>;

type Props = { lead: ReactNode; onBack: (() => void) | undefined };

/** How: the plain way, or one that touches a rule of its own. */
export function MethodStep({
  methods,
  lead,
  onChoose,
  onBack,
}: Props & { methods: readonly (Method | '')[]; onChoose: (method: Method | '') => void }) {
  const words = useWords();
  return (
    <StepList
      lead={lead}
      title={<Trans>How is it done?</Trans>}
      rows={methods.map((method) => ({
        id: method || 'plain',
        icon: METHOD_ICONS[method],
        name: method === '' ? <Trans>Directly</Trans> : words.say(METHOD_WORDS[method]),
        gist: METHOD_GISTS[method],
        onPress: () => onChoose(method),
      }))}
      onBack={onBack}
    />
  );
}

/** On whose soil the proxy sits. */
export function HostStep({
  hosts,
  lead,
  onChoose,
  onBack,
}: Props & { hosts: readonly SeatId[]; onChoose: (host: SeatId) => void }) {
  return (
    <StepList
      lead={lead}
      title={<Trans>On whose soil does the proxy sit?</Trans>}
      rows={hosts.map((seat) => ({
        id: seat,
        name: <Emblem seat={seat} name />,
        onPress: () => onChoose(seat),
      }))}
      onBack={onBack}
    />
  );
}

/** In the words of a plan: how an operation is carried out. */
export function MethodLine({ action: { method, host } }: { action: Action }) {
  const words = useWords();
  if (!method) return null;
  const way = words.say(METHOD_WORDS[method]);
  const soil = words.seat(host ?? '');
  return (
    <>
      {soil ? (
        <Trans>
          {way}, on the soil of {soil}
        </Trans>
      ) : (
        way
      )}
    </>
  );
}
