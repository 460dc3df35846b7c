import { dayOf } from '@shared/domain/time'
import { now } from '@/lib/clock'
import type { HistoryFilter } from '../api'
import { historyCsv } from './csv'
import { fileNameOf } from './file-name'
import { useFileExport } from './use-file-export'

/** Exports the history under one filter as a spreadsheet. */
export const useExport = (filter: HistoryFilter) =>
  useFileExport(filter, (items) => ({ name: fileNameOf(filter, dayOf(now())), type: 'text/csv', text: historyCsv(items) }))
