/** Joins class names, leaving out what is absent: CSS modules may answer `undefined` for any name. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
