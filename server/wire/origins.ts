/** Whether a page of that origin may talk to this server. */
export type OriginRule = (origin: string, host: string) => boolean;

/** The page must come from the host that it talks to, or from the one configured address. */
export function originRule(publicOrigin: string | undefined): OriginRule {
  return (origin, host) => {
    if (publicOrigin !== undefined && origin === publicOrigin) return true;
    if (!URL.canParse(origin)) return false;
    const from = new URL(origin);
    return (
      (from.protocol === 'http:' || from.protocol === 'https:') &&
      from.origin === origin &&
      from.host === host
    );
  };
}
