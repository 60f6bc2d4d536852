import { useLingui } from '@lingui/react/macro';
import type { Item, SeatCommand, Terms } from '../../../shared/rules/commands.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Id } from '../../../shared/rules/vocabulary.ts';
import { STANCE_WORDS } from '../../words/clubs.ts';
import { CHOICE_WORDS } from '../../words/front/choices.ts';
import { useProvisoWords } from '../../words/provisos.ts';
import {
  ACT_WORDS,
  CONDUCT_WORDS,
  MEASURE_WORDS,
  OPERATION_WORDS,
  PREDICTION_WORDS,
  REPLY_WORDS,
  THRESHOLD_WORDS,
} from '../../words/terms.ts';
import { useTextNames } from '../../words/use-text-names.ts';
import { useWords } from '../../words/use-words.ts';
import { CARD_WORDS } from '../conduct/card-words.ts';
import { useItemWords } from '../text/use-item-words.ts';

/** What a seat did, as a line of a report: “Voted yes on the text”. '' for what is not worth one. */
export function useDeedWords(view: SeatView): (command: SeatCommand) => string {
  const { t } = useLingui();
  const words = useWords();
  const itemWords = useItemWords(view.public);
  const textName = useTextNames(view.public);
  const provisos = useProvisoWords();
  const { own } = view;
  const me = own.seat;

  function bargain(terms: Terms | undefined): string {
    const items = (gives: readonly Item[]) => words.list(gives.map((item) => words.item(item)));
    const mine = items(terms?.find(({ seat }) => seat === me)?.gives ?? []);
    const theirs = items(terms?.filter(({ seat }) => seat !== me).flatMap(({ gives }) => gives) ?? []);
    return t`you give ${mine}; you get ${theirs}`;
  }
  function partners(terms: Terms | undefined): string {
    return words.list((terms ?? []).filter(({ seat }) => seat !== me).map(({ seat }) => words.seat(seat)));
  }
  function promised(id: Id): string {
    const known = own.commitments[id] ?? view.public.commitments[id];
    return known && known.norm !== '' ? words.norm(known.norm) : t`a promise`;
  }

  return (command) => {
    switch (command.type) {
      case 'makeOffer':
      case 'openHandshake':
      case 'counterOffer': {
        const [names, terms] = [partners(command.terms), bargain(command.terms)];
        if (command.type === 'makeOffer') return t`Offered to ${names}: ${terms}.`;
        return command.type === 'counterOffer'
          ? t`Answered the offer of ${names} with another: ${terms}.`
          : t`Held out a hand to ${names}: ${terms}.`;
      }
      case 'acceptOffer':
      case 'declineOffer':
      case 'withdrawOffer': {
        const terms = own.offers[command.offer]?.terms;
        const [names, said] = [partners(terms), bargain(terms)];
        if (command.type === 'acceptOffer') return t`Accepted the offer of ${names}: ${said}.`;
        return command.type === 'declineOffer'
          ? t`Declined the offer of ${names}: ${said}.`
          : t`Took back the offer to ${names}: ${said}.`;
      }
      case 'confirmHandshake':
      case 'cancelHandshake': {
        const terms = own.handshakes[command.handshake]?.terms;
        const [names, said] = [partners(terms), bargain(terms)];
        return command.type === 'confirmHandshake'
          ? t`Shook hands with ${names}: ${said}.`
          : t`Did not shake hands with ${names}: ${said}.`;
      }
      case 'declare':
      case 'editText':
      case 'amend': {
        const [norm, rung] = [words.norm(command.norm), words.rung(command.rung)];
        if (command.type === 'declare') return t`Declared: ${norm} – ${rung}.`;
        return command.type === 'editText'
          ? t`Wrote into the text: ${norm} – ${rung}.`
          : t`Proposed an amendment: ${norm} – ${rung}.`;
      }
      case 'setProviso': {
        const { norm: about, proviso } = command;
        const what = provisos.one(proviso, view.public.round);
        const norm = about === '' ? textName(command.text) : words.norm(about);
        return t`Wrote into the text: ${norm}, ${what}.`;
      }
      case 'sign': {
        const what = textName(command.text);
        if (command.choice === 'decline') return t`Did not sign: ${what}.`;
        const without = words.list(command.except.map(words.norm));
        return without === '' ? t`Signed: ${what}.` : t`Signed: ${what}, without ${without}.`;
      }
      case 'rule': {
        const [norm, how] = [words.norm(command.norm), provisos.reading(command.reading)];
        return t`Ruled on ${norm}: ${how}.`;
      }
      case 'sponsor':
      case 'table':
      case 'callText':
      case 'openText': {
        const name = command.type === 'openText' ? '' : textName(command.text);
        if (command.type === 'openText') return t`Opened a text of its own.`;
        if (command.type === 'table') return t`Tabled: ${name}.`;
        if (command.type === 'callText') return t`Called next: ${name}.`;
        return command.sponsoring ? t`Put your name to: ${name}.` : t`Took your name off: ${name}.`;
      }
      case 'endorse': {
        const norm = words.norm(command.norm);
        return command.stance === 'endorse' ? t`Endorsed ${norm}.` : t`Refused ${norm}.`;
      }
      case 'castBallot': {
        const item = view.public.items[command.item];
        const [what, choice] = [item ? itemWords(item) : '', words.say(CHOICE_WORDS[command.choice])];
        return t`Voted “${choice}”: ${what}.`;
      }
      case 'lastWord': {
        const norm = words.norm(command.norm);
        return t`Spoke the last word of the chair: ${norm}.`;
      }
      case 'answerLastWord':
        return command.accepts ? t`Accepted the last word of the chair.` : t`Stayed opposed to the text.`;
      case 'playConduct': {
        const [card, on] = [words.say(CONDUCT_WORDS[command.card]), words.seat(command.seat)];
        return on ? t`Conduct, in secret: ${card} (${on}).` : t`Conduct, in secret: ${card}.`;
      }
      case 'planConduct': {
        const acts = words.list(
          command.actions.map(({ act, operation, seat }) => {
            const name = words.say(operation === '' ? ACT_WORDS[act] : OPERATION_WORDS[operation]);
            return seat === '' ? name : `${name} (${words.seat(seat)})`;
          }),
        );
        return acts ? t`Conduct, in secret: ${acts}.` : t`Conduct, in secret: kept your word.`;
      }
      case 'playCard': {
        const [card, on] = [words.say(CARD_WORDS[command.card].name), words.seat(command.seat)];
        return on ? t`Played a card: ${card} (${on}).` : t`Played a card: ${card}.`;
      }
      case 'showEvidence': {
        const name = words.seat(command.to);
        return t`Showed a piece of evidence to ${name}.`;
      }
      case 'publishEvidence':
        return t`Published a piece of evidence.`;
      case 'answerIncident': {
        const [what, measure] = [words.incident(command.incident), words.say(MEASURE_WORDS[command.measure])];
        const who = words.seat(command.suspect in view.public.seats ? command.suspect : '');
        return who ? t`Answered “${what}”: ${who}, ${measure}.` : t`Answered “${what}”: ${measure}.`;
      }
      case 'joinResponse': {
        const response = view.public.responses[command.response];
        const [by, against] = [words.seat(response?.by ?? ''), words.seat(response?.suspect ?? '')];
        return t`Joined the answer of ${by} to ${against}.`;
      }
      case 'reply': {
        const reply = words.say(REPLY_WORDS[command.reply]);
        return t`Replied to an accusation: ${reply}.`;
      }
      case 'qualify': {
        const threshold = words.say(THRESHOLD_WORDS[command.threshold]);
        return t`Called an act in law: ${threshold}.`;
      }
      case 'consult': {
        const name = words.seat(command.seat);
        return t`Consulted ${name}.`;
      }
      case 'ask': {
        const name = words.seat(command.seat);
        return t`Had your embassy report about ${name}.`;
      }
      case 'accredit': {
        const name = words.seat(command.seat);
        return command.stance === 'admit' ? t`Would admit ${name}.` : t`Objected to admitting ${name}.`;
      }
      case 'callTalks':
      case 'callAnswer': {
        const name = words.text(`club.${command.club}.name`);
        return command.type === 'callTalks'
          ? t`Called to talks: ${name}.`
          : t`Called for one answer: ${name}.`;
      }
      case 'answerCall': {
        const said = words.say(STANCE_WORDS[command.stance]);
        return t`Said to a call of the club: ${said}.`;
      }
      case 'moveItem': {
        const [norm, forum] = [words.norm(command.norm), words.forum(command.forum)];
        return t`Moved that ${norm} go to: ${forum}.`;
      }
      case 'answerMove': {
        const norm = words.norm(command.norm);
        return command.stance === 'agree'
          ? t`Agreed to another forum for ${norm}.`
          : t`Opposed another forum for ${norm}.`;
      }
      case 'callHearing':
        return t`Called experts before all.`;
      case 'citeHistory': {
        const card = words.text(`history.${command.card}.title`);
        return t`Cited a precedent: ${card}.`;
      }
      case 'predict': {
        const direction = words.say(PREDICTION_WORDS[command.direction]);
        return t`Predicted: ${direction}.`;
      }
      case 'decide': {
        const what = promised(command.commitment);
        return command.decision === 'publish' ? t`Published ${what}.` : t`Kept ${what} secret.`;
      }
      case 'suspend':
      case 'repair':
      case 'withdraw': {
        const what = promised(command.commitment);
        if (command.type === 'repair') return t`Made amends for ${what}.`;
        if (command.type === 'withdraw') return t`Gave notice to leave ${what}.`;
        const name = words.seat(command.towards);
        return t`Suspended ${what} towards ${name}.`;
      }
      case 'say':
      case 'openCaucus':
      case 'leaveCaucus':
      case 'ready':
      case 'reflect':
        return '';
    }
  };
}
