import { namedPrograms, UnknownProgram } from './program-files'

it('every programme of config is valid, named by its file and a version of its own', () => {
  const programs = namedPrograms(['program', 'simple', 'generous', 'year-end'])
  expect(programs.map(({ name }) => name)).toEqual(['program', 'simple', 'generous', 'year-end'])
  expect(new Set(programs.map(({ program }) => program.version)).size).toBe(4)
})

it('names the ones that exist where one does not', () => {
  expect(() => namedPrograms(['simple', '../../package'])).toThrow(UnknownProgram)
  expect(() => namedPrograms(['none'])).toThrow('There is no programme "none"; config/ has everyday, generous, program, simple, year-end.')
})
