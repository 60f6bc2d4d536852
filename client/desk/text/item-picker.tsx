import { Trans, useLingui } from '@lingui/react/macro';
import type { Item } from '../../../shared/rules/commands.ts';
import { LIMITS } from '../../../shared/rules/limits.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Select } from '../../parts/select.tsx';
import { useWords } from '../../words/use-words.ts';
import { withItem } from '../deals/use-composer.ts';
import styles from '../frame/panel.module.css';
import { groupKey, groupsOf, type ItemGroup, isInGroup } from './item-groups.ts';
import { useGivenWords } from './use-given-words.ts';

type Props = {
  title: string;
  chosen: readonly Item[];
  /** What that side could give. */
  offered: readonly Item[];
  onChange: (items: readonly Item[]) => void;
};

const NOTHING = '';

/** Chooses what one side gives: each norm with its steps as verbs, other things below. */
export function ItemPicker({ title, chosen, offered, onChange }: Props) {
  const groups = groupsOf(offered);
  const norms = groups.filter((group) => group.kind === 'norm');
  const others = groups.filter((group) => group.kind !== 'norm');
  const rows = (some: readonly ItemGroup[]) =>
    some.map((group) => <GroupRow key={groupKey(group)} group={group} chosen={chosen} onChange={onChange} />);
  return (
    <Dialog
      title={title}
      trigger={
        <Button kind="quiet">
          <Trans>Change</Trans>
        </Button>
      }
    >
      {(close) => (
        <div className={styles.panel}>
          <p className={styles.muted}>
            <Trans>At most {LIMITS.itemsPerSide} things.</Trans>
          </p>
          {rows(norms)}
          {others.length > 0 ? (
            <Disclosure title={<Trans>Other things</Trans>} open={norms.length === 0}>
              <div className={styles.section}>{rows(others)}</div>
            </Disclosure>
          ) : null}
          <Button kind="primary" onPress={close}>
            <Trans>Done</Trans>
          </Button>
        </div>
      )}
    </Dialog>
  );
}

type RowProps = { group: ItemGroup; chosen: readonly Item[]; onChange: (items: readonly Item[]) => void };

function GroupRow({ group, chosen, onChange }: RowProps) {
  const { t } = useLingui();
  const words = useWords();
  const given = useGivenWords();
  const names: Readonly<Record<Exclude<ItemGroup['kind'], 'norm'>, string>> = {
    vote: t`A vote`,
    sponsorship: t`A name under the text`,
    amendment: t`An amendment`,
    evidence: t`Evidence`,
    favour: t`A favour in the crisis`,
    help: t`Help`,
  };
  const inGroup = chosen.find((item) => isInGroup(item, group));
  const rest = chosen.filter((item) => item !== inGroup);
  const key = (item: Item) => JSON.stringify(item);
  const word = (item: Item) =>
    item.type === 'commitment' && group.kind === 'norm' ? words.rung(item.rung) : given(item);
  return (
    <Select
      label={group.kind === 'norm' ? words.norm(group.norm) : names[group.kind]}
      value={inGroup ? key(inGroup) : NOTHING}
      placeholder={t`Nothing`}
      isDisabled={!inGroup && chosen.length >= LIMITS.itemsPerSide}
      onChange={(value) => {
        const item = group.items.find((candidate) => key(candidate) === value);
        onChange(item ? withItem(rest, item) : rest);
      }}
      options={[
        ...(inGroup ? [{ value: 'nothing', label: t`Nothing` }] : []),
        ...group.items.map((item) => ({ value: key(item), label: word(item) })),
      ]}
    />
  );
}
