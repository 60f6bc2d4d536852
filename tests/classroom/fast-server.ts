/** Loaded before a server whose clock is to go fast. */
import { type Pace, quicken } from './fast-clock.ts';

const given = process.env.FAST_CLOCK;
if (given !== undefined) quicken(JSON.parse(given) as Pace);
