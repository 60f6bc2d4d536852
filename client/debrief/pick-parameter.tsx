import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from '../../shared/model/parameters.ts';
import { TextField } from '../parts/field.tsx';
import { ModelLink } from '../parts/model-link.tsx';
import { Select } from '../parts/select.tsx';
import { useGame } from '../store.ts';
import type { PickProps } from './picked.ts';

/** The decimals of a number of the model. */
const DIGITS = 4;

/** A number of the model, by its name on the model's page, and its value in the other course. */
export function PickParameter({ changeable: { revision }, onPick }: PickProps) {
  const { t, i18n } = useLingui();
  const view = useGame((snapshot) => snapshot.public);
  const [name, setName] = useState<ParameterName | ''>('');
  const [typed, setTyped] = useState('');
  const plain = (value: number) => i18n.number(value, { maximumFractionDigits: DIGITS });
  const row = name === '' ? undefined : PARAMETERS[name];
  const pick = (which: ParameterName, text: string) => {
    setName(which);
    setTyped(text);
    const { min, max } = PARAMETERS[which];
    const value = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
    onPick(
      value >= min && value <= max
        ? { revision, change: { kind: 'parameter', name: which, value } }
        : undefined,
    );
  };
  const now = row && (view?.parameters[name]?.value ?? row.value);
  const [min, max, value] = row ? [plain(row.min), plain(row.max), plain(now ?? row.value)] : ['', '', ''];
  return (
    <>
      <Select
        label={<Trans>Number of the model</Trans>}
        value={name}
        onChange={(which) => pick(which, '')}
        options={PARAMETER_NAMES.map((which) => ({ value: which, label: which }))}
      />
      {name === '' ? null : (
        <TextField
          label={<Trans>Its value in the other course</Trans>}
          hint={t`${value} in this game; ${min} to ${max} mean something.`}
          value={typed}
          onChange={(text) => pick(name, text)}
          inputMode="decimal"
          maxLength={12}
        />
      )}
      {view ? <ModelLink view={view} /> : null}
    </>
  );
}
