import { row } from './parameter-row.ts';

/** Numbers of the methods of operations (GAME.md §3; shared/rules/RULES.md, K20). */
export const METHOD_PARAMETERS = {
  'update.shield': row(0.05, 'defence', 0, 0.5, 'design choice: what is trusted passes the guard'),
  'update.detection': row(-0.02, 'probability', -0.3, 0.3, 'design choice: noticed late'),
  'update.severity': row(1.3, 'times the severity', 1, 2, 'design choice: it reaches many'),
  'update.cost': row(0.006, 'national account', 0, 0.1, 'design choice: a way into a supplier'),
  'update.crime': row(0.1, 'share', 0, 1, 'design choice: crime that comes through updates'),
  'proxy.detection': row(0.01, 'probability', -0.3, 0.3, 'design choice: hired hands are less careful'),
  'proxy.cost': row(0.002, 'national account', 0, 0.1, 'design choice: what proxies are paid'),
  'proxy.host': row(0.5, 'probability', 0, 1, 'design choice: the trail ends in the host’s networks'),
  'tool.detection': row(0.05, 'probability', -0.3, 0.3, 'design choice: a tool that was met before'),
  'tool.cost': row(0.012, 'national account', 0, 0.1, 'design choice: the price of a tool'),
  'tool.sight': row(0.7, 'share', 0, 1, 'design choice: many use the same tool'),
  'tool.leak': row(0.2, 'leaked tools', 0, 2, 'design choice: a market that grows'),
  'tool.crime': row(0.2, 'share', 0, 1, 'design choice: crime that uses bought tools'),
} as const;
