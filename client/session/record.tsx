import { Redirect } from 'wouter';
import { Debrief } from '../debrief/debrief.tsx';
import { type Post, rememberedToken } from '../identity.ts';
import { Session } from './session.tsx';

const POSTS: readonly Post[] = ['desk', 'console', 'screen'];
const PATHS: Readonly<Record<Post, string>> = { desk: '/desk', console: '/console', screen: '/screen' };

/** The debrief by its own address, for whoever was in the session. */
export function Record({ code }: { code: string }) {
  const post = POSTS.find((known) => rememberedToken(code, known) !== '');
  if (!post) return <Redirect to={`/j/${code}`} replace />;
  return (
    <Session code={code} token={rememberedToken(code, post)} post={post}>
      {(view) =>
        view.phase === 'debrief' ? <Debrief /> : <Redirect to={`${PATHS[post]}/${code}`} replace />
      }
    </Session>
  );
}
