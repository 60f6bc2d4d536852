import type { ClientCommand } from '../../../shared/rules/commands.ts';
import { Button, type ButtonProps } from '../../parts/button.tsx';
import { usePending, useSend } from '../../store.ts';

export type SendButtonProps = Omit<ButtonProps, 'onPress' | 'pending'> & {
  command: ClientCommand;
  /** The key of the control; its refusal is shown by a RefusalLine with the same key. */
  control: string;
  /** After the server has taken it. */
  onTaken?: () => void;
};

/** A button that is one command. */
export function SendButton({ command, control, onTaken, ...rest }: SendButtonProps) {
  const send = useSend();
  const pending = usePending(control);
  const press = async () => {
    const outcome = await send(command, control);
    if (outcome.ok) onTaken?.();
  };
  return <Button {...rest} pending={pending} onPress={() => void press()} />;
}
