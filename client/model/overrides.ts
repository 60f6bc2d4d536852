/** Numbers that a session or a scenario plays with instead of the table's, in the address of these pages. */
type Overrides = Readonly<Record<string, number>>;

export function overridesIn(search: string): Overrides {
  const found: Record<string, number> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const number = Number(value);
    if (value !== '' && Number.isFinite(number)) found[name] = number;
  }
  return found;
}

export function modelAddress(overrides: Readonly<Record<string, { readonly value: number }>>): string {
  const search = new URLSearchParams(
    Object.entries(overrides).map(([name, { value }]) => [name, String(value)]),
  ).toString();
  return search ? `/model?${search}` : '/model';
}
