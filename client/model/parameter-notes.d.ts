/** Units and sources of the numbers of the model, by name: the build keeps them apart from the numbers (vite.config.ts). */
declare module 'virtual:parameter-notes' {
  import type { ParameterRow } from '../../shared/model/parameter-row.ts';
  import type { ParameterName } from '../../shared/model/parameters.ts';
  export const NOTES: Readonly<Record<ParameterName, Pick<ParameterRow, 'unit' | 'source'>>>;
}
