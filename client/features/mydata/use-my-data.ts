import { useFileExport } from '@/features/points/export/use-file-export'
import { ask } from '@/lib/call'
import { wordsFrom } from '@/strings'
import { mydataTable } from '@/strings/mydata'
import { dataFile } from './data-file'

const WHOLE_HISTORY = {}

/** Exports all that is kept about the member. The person is asked for last, so that the file is of the moment it came into being. */
export const useMyData = () =>
  useFileExport(WHOLE_HISTORY, async (items) => dataFile(await ask('member.export', {}), items, wordsFrom(mydataTable).fileName))
