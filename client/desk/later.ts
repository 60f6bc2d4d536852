import { lazy } from 'react';
import { loadDialogs } from '../parts/dialog.tsx';

const loadAct = () => import('./act-panel.tsx').then((file) => ({ default: file.ActPanel }));
const loadAnswer = () => import('./answer-panel.tsx').then((file) => ({ default: file.AnswerPanel }));
const loadDeals = () => import('./deals-panel.tsx').then((file) => ({ default: file.DealsPanel }));
const loadMore = () => import('./more-panel.tsx').then((file) => ({ default: file.MorePanel }));
const loadMoreSection = () => import('./more-section.tsx').then((file) => ({ default: file.MoreSection }));
const loadNumbersWhy = () => import('./numbers-why.tsx').then((file) => ({ default: file.NumbersWhy }));
const loadReview = () => import('./review-panel.tsx').then((file) => ({ default: file.ReviewPanel }));
const loadTalk = () => import('./talk-panel.tsx').then((file) => ({ default: file.TalkPanel }));
const loadText = () => import('./text-panel.tsx').then((file) => ({ default: file.TextPanel }));
const loadVote = () => import('./vote-panel.tsx').then((file) => ({ default: file.VotePanel }));

/** Parts of the desk that the first look at one's brief does not need. */
export const ActPanel = lazy(loadAct);
export const AnswerPanel = lazy(loadAnswer);
export const DealsPanel = lazy(loadDeals);
export const MorePanel = lazy(loadMore);
export const MoreSection = lazy(loadMoreSection);
export const NumbersWhy = lazy(loadNumbersWhy);
export const ReviewPanel = lazy(loadReview);
export const TalkPanel = lazy(loadTalk);
export const TextPanel = lazy(loadText);
export const VotePanel = lazy(loadVote);

/** They are loaded while the brief is read, the next ones first, so that no tap and no phase waits for them. */
export async function loadLater(): Promise<void> {
  await Promise.all([loadTalk(), loadAnswer(), loadMoreSection(), loadMore()]);
  await Promise.all([loadNumbersWhy(), loadDialogs(), loadDeals(), loadText()]);
  await Promise.all([loadVote(), loadAct(), loadReview()]);
}
