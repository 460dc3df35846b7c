/** What the scripts have to know of programmes, bundled for them. */
export { programFaults } from '../../../shared/contracts/documents/program'
export { lintProgram } from '../../../shared/domain/program/lint'
