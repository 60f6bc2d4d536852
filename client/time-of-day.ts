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

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function timeOfDay(moment: number): string {
  const date = new Date(moment);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** In so many minutes, at a time that ends in 0 or 5. */
export function roundMomentIn(minutes: number, now: number): number {
  const step = 5 * MINUTE;
  return Math.ceil((now + minutes * MINUTE) / step) * step;
}

/** Day and time, as a field of the kind `datetime-local` holds them: `YYYY-MM-DDTHH:MM`. */
export function dayAndTime(moment: number): string {
  const date = new Date(moment);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${timeOfDay(moment)}`;
}

/** The moment that such a field names; 0 for what is none. */
export function momentOf(typed: string): number {
  const moment = new Date(typed).getTime();
  return Number.isNaN(moment) ? 0 : moment;
}
