import { BlockList, isIP } from 'node:net';

/** Whether that peer is a proxy of ours, whose word on where a request comes from is believed. */
export type TrustRule = (address: string) => boolean;

/** On this machine: where a proxy stands when nothing else is said. */
export const LOOPBACK: readonly string[] = ['127.0.0.0/8', '::1'];

const MAPPED = '::ffff:';

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** An address, or a network as address/bits. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  if (rest.length > 0 || isIP(address) === 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32));
}

export function trustRule(networks: readonly string[]): TrustRule {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(bits), family(address));
  }
  return (peer) => {
    const address = peer.startsWith(MAPPED) ? peer.slice(MAPPED.length) : peer;
    return isIP(address) !== 0 && list.check(address, family(address));
  };
}
