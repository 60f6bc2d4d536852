/** Key of a flat map whose entries belong to two or three things. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join(':');
}
