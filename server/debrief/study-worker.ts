import { parentPort, workerData } from 'node:worker_threads';
import { findingsOf } from '../../shared/debrief/findings.ts';
import { branch, controlOf } from '../../shared/replay/branch.ts';
import { compare } from '../../shared/replay/compare.ts';
import { courseOf } from '../../shared/replay/course.ts';
import { cutAt } from '../../shared/replay/cut.ts';
import { pairOf } from '../../shared/replay/fan.ts';
import type { Recorded } from '../../shared/replay/recorded.ts';
import { isRefusal } from '../../shared/rules/refusals.ts';
import type { Studied, StudyTask } from './study.ts';

/** A thread that reckons with one game: folded once, asked as often as there is something to ask. */
const port = parentPort;
if (!port) throw new Error('This file runs as a thread of a study.');
const course = courseOf((workerData as { readonly records: readonly Recorded[] }).records);

function study(task: StudyTask): Studied {
  switch (task.kind) {
    case 'findings':
      return { kind: 'findings', findings: findingsOf(course) };
    case 'compare': {
      const control = controlOf(course, task.revision, task.change);
      const changed = branch(course, task.revision, task.change);
      if (isRefusal(control)) return { kind: 'refused', refusal: control };
      if (isRefusal(changed)) return { kind: 'refused', refusal: changed };
      const { state } = cutAt(course, task.revision, task.change);
      return { kind: 'compared', comparison: compare(state, control, changed) };
    }
    case 'pair':
      return { kind: 'pair', pair: pairOf(course, task.revision, task.change, task.number) };
  }
}

port.on('message', (task: StudyTask) => port.postMessage(study(task)));
