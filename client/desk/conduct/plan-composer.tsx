import { useState } from 'react';
import type { Action } from '../../../shared/rules/commands.ts';
import { plainAct } from '../../../shared/rules/conduct/plans.ts';
import type { ActChoice, Options } from '../../../shared/rules/options/choices.ts';
import type { SeatView } from '../../../shared/rules/view.ts';
import type { Operation, SeatId } from '../../../shared/rules/vocabulary.ts';
import { Emblem } from '../../parts/emblem.tsx';
import { ACT_WORDS, OPERATION_WORDS } from '../../words/terms.ts';
import { useWords } from '../../words/use-words.ts';
import { DutiesStep } from '../crisis/duties-step.tsx';
import { StepList } from '../text/step-list.tsx';
import { ActList } from './act-list.tsx';
import { aimOf, openActs, operationAt, type Plan } from './plan.ts';
import { FlagStep, OperationStep, SectorStep, TargetStep } from './plan-aim.tsx';
import { HostStep, MethodStep } from './plan-method.tsx';
import { PlanOverview } from './plan-overview.tsx';
import { PlainAct, Weigh } from './plan-weigh.tsx';

type Domain = NonNullable<Options['planConduct']>;
type PlainChoice = Exclude<ActChoice, { act: 'operate' }>;
type Operating = Extract<ActChoice, { act: 'operate' }>;

/** One thing on the screen at a time; the last step of the trail is the one shown. */
type Step =
  | { readonly at: 'plan' }
  | { readonly at: 'act' }
  | { readonly at: 'duties' }
  | { readonly at: 'whom'; readonly choice: PlainChoice }
  | { readonly at: 'plain'; readonly action: Action }
  | { readonly at: 'target'; readonly choice: Operating }
  | { readonly at: 'operation'; readonly choice: Operating; readonly target: SeatId }
  | {
      readonly at: 'sector';
      readonly choice: Operating;
      readonly target: SeatId;
      readonly operation: Operation;
    }
  | { readonly at: 'flag'; readonly choice: Operating; readonly action: Action }
  | { readonly at: 'method'; readonly choice: Operating; readonly action: Action }
  | { readonly at: 'host'; readonly choice: Operating; readonly action: Action }
  | { readonly at: 'weigh'; readonly action: Action };

type Props = {
  view: SeatView;
  domain: Domain;
  start: Plan;
  onBegin: () => void;
  onSealed: () => void;
};

/** Up to two acts, chosen step by step; reports and inspections beside them; then the seal. */
export function PlanComposer({ view, domain, start, onBegin, onSealed }: Props) {
  const words = useWords();
  const [plan, setPlan] = useState(start);
  const [trail, setTrail] = useState<readonly Step[]>([{ at: start.actions.length > 0 ? 'plan' : 'act' }]);
  const acts = openActs(domain.acts, plan);
  const go = (step: Step) => {
    onBegin();
    setTrail([...trail, step]);
  };
  const overview = () => setTrail([{ at: 'plan' }]);
  const back = trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined;
  const add = (action: Action) => {
    setPlan({ ...plan, actions: [...plan.actions, action] });
    overview();
  };
  const step = trail.at(-1) ?? { at: 'plan' };

  function choose(choice: ActChoice) {
    if (choice.act === 'operate') go({ at: 'target', choice });
    else if (choice.seats.length > 1) go({ at: 'whom', choice });
    else go({ at: 'plain', action: plainAct(choice.act, choice.seats[0] ?? '') });
  }

  /** A false flag is asked about only where one may be raised. */
  function aim(choice: Operating, action: Action) {
    const frames = choice.frames.filter((seat) => seat !== '' && seat !== action.seat);
    if (frames.length > 0) go({ at: 'flag', choice, action });
    else settle(choice, action);
  }

  /** The way to do it is asked about only where there are several. */
  function settle(choice: Operating, action: Action) {
    go(choice.methods.length > 1 ? { at: 'method', choice, action } : { at: 'weigh', action });
  }

  switch (step.at) {
    case 'plan':
      return (
        <PlanOverview
          plan={plan}
          most={domain.most}
          mayAdd={plan.actions.length < domain.most && acts.length > 0}
          onAdd={() => go({ at: 'act' })}
          onDrop={(action) => setPlan({ ...plan, actions: plan.actions.filter((one) => one !== action) })}
          onDuties={() => go({ at: 'duties' })}
          onSealed={onSealed}
        />
      );
    case 'act':
      return (
        <ActList
          view={view}
          acts={acts}
          isFirst={plan.actions.length === 0}
          onChoose={choose}
          {...(back ? { onBack: back } : { onNothing: overview })}
        />
      );
    case 'duties':
      return <DutiesStep view={view} domain={domain} plan={plan} onChange={setPlan} onDone={overview} />;
    case 'whom':
      return (
        <StepList
          title={words.say(ACT_WORDS[step.choice.act])}
          rows={step.choice.seats.flatMap((seat) =>
            seat === ''
              ? []
              : [
                  {
                    id: seat,
                    name: <Emblem seat={seat} name />,
                    onPress: () => go({ at: 'plain', action: plainAct(step.choice.act, seat) }),
                  },
                ],
          )}
          onBack={back}
        />
      );
    case 'plain':
      return <PlainAct action={step.action} onAdd={() => add(step.action)} onBack={back} />;
    case 'target':
      return (
        <TargetStep
          view={view}
          choice={step.choice}
          onDealt={(action) => aim(step.choice, action)}
          onChoose={(target) => go({ at: 'operation', choice: step.choice, target })}
          onBack={back}
        />
      );
    case 'operation':
      return (
        <OperationStep
          view={view}
          choice={step.choice}
          target={step.target}
          onChoose={(operation) => go({ ...step, at: 'sector', operation })}
          onBack={back}
        />
      );
    case 'sector':
      return (
        <SectorStep
          view={view}
          choice={step.choice}
          target={step.target}
          operation={step.operation}
          onChoose={(sector) =>
            aim(step.choice, operationAt({ target: step.target, operation: step.operation, sector }))
          }
          onBack={back}
        />
      );
    case 'flag':
      return (
        <FlagStep
          choice={step.choice}
          action={step.action}
          lead={<OperationLead action={step.action} />}
          onChoose={(framed) => settle(step.choice, { ...step.action, framed })}
          onBack={back}
        />
      );
    case 'method':
      return (
        <MethodStep
          methods={step.choice.methods}
          lead={<OperationLead action={step.action} />}
          onChoose={(method) => {
            const { choice, action } = step;
            if (method === 'proxy') go({ at: 'host', choice, action: { ...action, method } });
            else go({ at: 'weigh', action: method === '' ? action : { ...action, method } });
          }}
          onBack={back}
        />
      );
    case 'host':
      return (
        <HostStep
          hosts={step.choice.frames.filter((seat) => seat !== '' && seat !== step.action.seat)}
          lead={<OperationLead action={step.action} />}
          onChoose={(host) => go({ at: 'weigh', action: { ...step.action, host } })}
          onBack={back}
        />
      );
    case 'weigh': {
      const target = aimOf(step.action);
      return target ? (
        <Weigh view={view} action={step.action} aim={target} onAdd={() => add(step.action)} onBack={back} />
      ) : null;
    }
  }
}

function OperationLead({ action: { operation, seat } }: { action: Action }) {
  const words = useWords();
  return <>{words.pair(operation === '' ? '' : words.say(OPERATION_WORDS[operation]), words.seat(seat))}</>;
}
