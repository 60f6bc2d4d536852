/** Commands that one person may send: ten a second, and thirty at once. */
const PER_SECOND = 10;
const BURST = 30;

export type Bucket = { left: number; at: number };

export function fullBucket(now: number): Bucket {
  return { left: BURST, at: now };
}

/** Takes one from the bucket; else answers in how many seconds there is one again. */
export function takeOne(bucket: Bucket, now: number): 'taken' | number {
  bucket.left = Math.min(BURST, bucket.left + (Math.max(0, now - bucket.at) / 1000) * PER_SECOND);
  bucket.at = now;
  if (bucket.left < 1) return Math.ceil((1 - bucket.left) / PER_SECOND);
  bucket.left -= 1;
  return 'taken';
}
