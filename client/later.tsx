import { type FunctionComponent, use } from 'react';

export type Ahead = {
  /** Fetches a part before it is shown. */
  readonly ahead: () => Promise<void>;
};

/**
 * A part whose code comes later. Like React's `lazy`, but a part that has come is drawn at once. `lazy` suspends even
 * then, and what it left open is held back so that it does not flicker: a section that had long been there stayed
 * empty for up to 300 ms.
 */
export function later<Part extends FunctionComponent<never>>(
  load: () => Promise<{ readonly default: Part }>,
): Part & Ahead {
  type Drawn = FunctionComponent<Readonly<Record<string, unknown>>>;
  let here: Drawn | undefined;
  let coming: Promise<Drawn> | undefined;
  const come = () => {
    coming ??= load().then((file) => {
      here = file.default as FunctionComponent<never> as Drawn;
      return here;
    });
    return coming;
  };
  const Shown: Drawn = (props) => {
    const Here = here ?? use(come());
    return <Here {...props} />;
  };
  const ahead = async () => {
    try {
      await come();
    } catch {
      // Where it cannot be had now, whoever shows it asks again.
      coming = undefined;
    }
  };
  return Object.assign(Shown as FunctionComponent<never> as Part, { ahead });
}
