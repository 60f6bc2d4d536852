/** Key of a flat map whose entries belong to two or three things. */
export function keyOf(...parts: readonly (string | number)[]): string {
  let key = String(parts[0]);
  for (let at = 1; at < parts.length; at++) key += `:${parts[at]}`;
  return key;
}
