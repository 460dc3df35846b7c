export { type ProgramFault, programFaults } from './faults'
export { programSchema, publishableSchema } from './schema'
