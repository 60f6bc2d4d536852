/** Sessions of ours for the load: people at all seats, in the talks, nobody's clock running. */
import { TestClient } from '../../support/client.ts';
import { createSession, joinSession } from '../../support/server.ts';

export type Ticket = {
  readonly code: string;
  readonly token: string;
  /** The phase that the session is in. */
  readonly phase: () => string;
};

export type Table = {
  readonly ticketOf: (at: number) => Ticket;
  /** Opens the talks; everybody is there. */
  readonly begin: () => Promise<void>;
};

const PEOPLE_PER_SEAT = 3;

/** A session with so many people, as many on each seat as may be; the others watch. The first ones have a seat each. */
export async function openTable(url: string, people: number): Promise<Table> {
  const { code, token } = await createSession(url);
  const facilitator = await TestClient.join(url, code, token);
  const seats = Object.keys(facilitator.publicView.seats);
  let phase = facilitator.publicView.phaseId;
  const seated = Math.min(people, seats.length * PEOPLE_PER_SEAT);
  const tickets: Ticket[] = [];
  for (let at = 0; at < people; at += 1) {
    const role = at < seated ? 'player' : 'observer';
    const joined = await joinSession(url, code, `Delegate ${at + 1}`, role);
    tickets.push({ code, token: joined.token, phase: () => phase });
    if (role === 'observer') continue;
    const delegate = await TestClient.join(url, code, joined.token);
    await delegate.act({ type: 'takeSeat', seat: seats[at % seats.length] ?? '' });
    delegate.leave();
  }
  return {
    ticketOf: (at) => {
      const ticket = tickets[at];
      if (!ticket) throw new RangeError(`nobody has place ${at}`);
      return ticket;
    },
    begin: async () => {
      await facilitator.act({ type: 'start' });
      await facilitator.act({ type: 'advance' });
      await facilitator.until(({ publicView }) => publicView.phase === 'negotiation');
      phase = facilitator.publicView.phaseId;
      facilitator.leave();
    },
  };
}
