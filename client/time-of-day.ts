/** Times of the clock on the wall, as a field of the kind `time` holds them: `HH:MM`. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The next moment at which the clock on the wall shows that; 0 for what is no time. */
export function nextMoment(typed: string, now: number): number {
  const [hours, minutes] = typed.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return 0;
  const today = new Date(now);
  today.setHours(hours, minutes, 0, 0);
  const moment = today.getTime();
  return moment > now ? moment : moment + DAY;
}

export function timeOfDay(moment: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = new Date(moment);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** In so many minutes, at a time that ends in 0 or 5. */
export function roundMomentIn(minutes: number, now: number): number {
  const step = 5 * MINUTE;
  return Math.ceil((now + minutes * MINUTE) / step) * step;
}
