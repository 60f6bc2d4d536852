/** The course of the lesson: who comes when, and what goes wrong. All times are seconds of the class's own clock. */
import type { Browser } from 'playwright-core';
import { arrive, type Someone, WALL } from '../e2e/people.ts';
import { diceFrom } from '../support/random-play.ts';
import type { ClassSize } from './class.ts';
import { allAreReady, type Facilitator, glance, seatEverybody, start, takeOut } from './facilitator.ts';
import { quicken, timeOf } from './fast-clock.ts';
import { enter, joinByCode, type Room, type Student, study } from './student.ts';

/** When the facilitator starts at the latest, whoever is there; before, once all who are there have practised. */
const START_BY = 120;
/** Between two looks at the roll call. */
const GLANCE = 5;
/** From the start on: late arrivals come in these seconds, one after another. */
const LATE = { from: 60, until: 480 };
/** Within the two rounds of twelve minutes. */
const JOKER_OUT = 200;
const SUPERPOWER_AWAY = 420;
const DROPS = { from: 300, until: 1200, least: 10, most: 40 };
const SERVER_KILLED = 900;
const CONSOLE_MOVES = 1080;
/** The seat with the greatest power. */
const SUPERPOWER = 'Immera';

type Blows = { readonly killServer: () => Promise<void>; readonly moveConsole: () => Promise<void> };

/** What was seen in the browsers. */
export type Report = {
  readonly students: readonly Student[];
  /** Milliseconds from the press on Join to the session on the screen, of machines that are all one. */
  readonly joins: readonly number[];
  /** Every second of the class: what the console said while the lesson ran. */
  readonly glances: readonly { readonly at: number; readonly said: string }[];
  readonly debriefAt: number;
};

export class Lesson {
  facilitator: Facilitator;
  readonly room: Room;
  readonly #browser: Browser;
  readonly #size: ClassSize;
  readonly #dice: () => number;
  readonly #students: Student[] = [];
  readonly #joins: number[] = [];
  readonly #glances: { at: number; said: string }[] = [];
  readonly #playing: Promise<unknown>[] = [];
  readonly #gone: Someone[] = [];
  readonly #dropped = new Set<Student>();
  #begun = 0;
  #debriefAt = 0;

  constructor(browser: Browser, room: Room, facilitator: Facilitator, size: ClassSize, seed: number) {
    this.#browser = browser;
    this.room = room;
    this.facilitator = facilitator;
    this.#size = size;
    this.#dice = diceFrom(seed);
  }

  #now(): number {
    return timeOf(this.room.pace);
  }

  /** Until so many seconds after the start. */
  async #at(seconds: number): Promise<void> {
    const left = this.#begun + seconds * 1000 - this.#now();
    if (left > 0) await new Promise((done) => setTimeout(done, left / this.room.pace.factor));
  }

  async #arrive(number: number): Promise<void> {
    const student = await enter(this.#browser, `Student ${number}`, this.room);
    this.#students.push(student);
    const before = Date.now();
    await joinByCode(student, this.room);
    this.#joins.push(Date.now() - before);
    this.#playing.push(study(student, this.room, this.#dice));
  }

  /** Seats those who have come, at a glance now and then, until all expected ones have practised or it gets late. */
  async #callTheRoll(expected: number): Promise<void> {
    const latest = this.#begun + START_BY * 1000;
    while (this.#now() < latest && !(await allAreReady(this.facilitator, expected))) {
      await seatEverybody(this.facilitator);
      await new Promise((done) => setTimeout(done, (GLANCE * 1000) / this.room.pace.factor));
    }
  }

  async #watchConsole(): Promise<void> {
    while (this.#debriefAt === 0) {
      const said = await glance(this.facilitator);
      this.#glances.push({ at: this.#now(), said });
      if (said.startsWith('The session has ended')) this.#debriefAt = this.#now();
      const shorten = this.facilitator.someone.page.getByRole('button', { name: 'Shorten' });
      if (await shorten.isVisible().catch(() => false)) await shorten.click().catch(() => undefined);
      await new Promise((done) => setTimeout(done, 1000 / this.room.pace.factor));
    }
  }

  /** Somebody's phone is without a network for a while: of somebody who stays, and whose phone was not it before. */
  async #drop(at: number): Promise<void> {
    await this.#at(at);
    const away = DROPS.least + this.#dice() * (DROPS.most - DROPS.least);
    for (const student of this.#students.slice(1)) {
      if (!student.here || this.#dropped.has(student)) continue;
      this.#dropped.add(student);
      if ((await student.someone.page.title()).includes(SUPERPOWER)) continue;
      const context = student.someone.page.context();
      await context.setOffline(true);
      await new Promise((done) => setTimeout(done, (away * 1000) / this.room.pace.factor));
      await context.setOffline(false);
      return;
    }
  }

  async #leaveForGood(student: Student): Promise<void> {
    student.here = false;
    await student.someone.leave();
  }

  async #superpowerLeaves(): Promise<void> {
    await this.#at(SUPERPOWER_AWAY);
    const seated = await Promise.all(
      this.#students.map(async (student) => ({
        student,
        title: await student.someone.page.title().catch(() => ''),
      })),
    );
    await Promise.all(
      seated
        .filter(({ title }) => title.includes(SUPERPOWER))
        .map(({ student }) => this.#leaveForGood(student)),
    );
  }

  async #jokerGoes(): Promise<void> {
    await this.#at(JOKER_OUT);
    const joker = this.#students.find(({ here }) => here);
    if (!joker) return;
    joker.here = false;
    await takeOut(this.facilitator, joker.name);
    this.#gone.push(joker.someone);
  }

  async run({ killServer, moveConsole }: Blows): Promise<void> {
    const { students, early, dropped } = this.#size;
    const wall = await arrive(this.#browser, WALL);
    await wall.page.addInitScript(quicken, this.room.pace);
    await wall.page.goto(`${this.room.url}/screen/${this.room.code}`);
    this.#begun = this.#now();
    const called = this.#callTheRoll(early);
    for (let number = 1; number <= early; number++) await this.#arrive(number);
    await called;
    await start(this.facilitator);
    this.#begun = this.#now();
    const watch = this.#watchConsole();
    const late = Array.from({ length: students - early }, async (_, index) => {
      await this.#at(LATE.from + (index * (LATE.until - LATE.from)) / (students - early));
      await this.#arrive(early + index + 1);
    });
    const drops = Array.from({ length: dropped }, (_, index) =>
      this.#drop(DROPS.from + (index * (DROPS.until - DROPS.from)) / dropped),
    );
    const blows = (async () => {
      await this.#jokerGoes();
      await this.#superpowerLeaves();
      await this.#at(SERVER_KILLED);
      await killServer();
      await this.#at(CONSOLE_MOVES);
      await moveConsole();
    })();
    await Promise.all([...late, ...drops, blows, watch]);
    await Promise.all(this.#playing);
  }

  report(): Report {
    return {
      students: this.#students,
      joins: this.#joins,
      glances: this.#glances,
      debriefAt: this.#debriefAt,
    };
  }

  /** What went wrong in the pages of those who are still here. */
  faults(): readonly string[] {
    return this.#students
      .filter(({ someone }) => !this.#gone.includes(someone))
      .flatMap(({ name, someone }) => someone.faults.map((fault) => `${name}: ${fault}`));
  }
}
