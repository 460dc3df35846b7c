import type { MemberExport, PointsItem } from '@shared/contracts'
import type { TextFile } from '@/lib/save-file'

/** Names the shape of the file for whoever reads it by program; another shape gets another number. */
const FORMAT = 'evergreen-member-data/1'

/** Everything that is kept about a member, as one JSON file that people can read as well. */
export const dataFile = (person: MemberExport, entries: readonly PointsItem[], name: string): TextFile => ({
  name: `${name}-${person.exportedAt.slice(0, 10)}.json`,
  type: 'application/json',
  text: `${JSON.stringify({ format: FORMAT, ...person, entries }, null, 2)}\n`,
})
