/** Where a phone goes to join: what the QR code holds. */
export function joinAddress(code: string): string {
  return `${location.origin}/j/${code}`;
}

/** The address of one person alone: who opens it is that person. The token stays in the browser. */
export function personalAddress(code: string, token: string): string {
  return `${joinAddress(code)}#${token}`;
}

/** What leads into one place, once: the secret stands behind the #, which no server is ever sent. */
export function passAddress(code: string, pass: string): string {
  return `${location.origin}/enter/${code}#${pass}`;
}

/** What one phone shows and another's camera opens: the key stands behind the #. */
export function handshakeAddress(code: string, key: string): string {
  return `${location.origin}/shake/${code}#${key}`;
}

/** The same without what nobody needs to type. */
export function shortAddress(): string {
  return location.host;
}

/** An address that only this machine can reach. */
export function isLocalOnly(): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
}
