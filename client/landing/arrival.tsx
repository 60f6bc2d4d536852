import { useState } from 'react';
import { Redirect } from 'wouter';
import { rememberToken } from '../identity.ts';
import { Landing } from './landing.tsx';

/** As the server makes them. */
const TOKEN = /^#([A-Za-z0-9_-]{43})$/;

/** By a link of one's own straight to one's place; by the code of the session to its door. */
export function Arrival({ code }: { code: string }) {
  const [token] = useState(() => TOKEN.exec(location.hash)?.[1] ?? '');
  if (token === '') return <Landing code={code} way="join" />;
  rememberToken(code, 'desk', token);
  return <Redirect to={`/desk/${code}`} replace />;
}
