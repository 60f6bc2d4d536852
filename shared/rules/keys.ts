/** Key of a flat map whose entries belong to two or three things. */
export function keyOf(...parts: readonly (string | number)[]): string {
  let key = String(parts[0]);
  for (let at = 1; at < parts.length; at++) key += `:${parts[at]}`;
  return key;
}

/** Whether a name can be a key: what every object inherits ("constructor") would be found in any map. */
export function mayBeKey(name: string): boolean {
  return !(name in {});
}
