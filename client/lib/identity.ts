export { accountScope } from './identity.h5'
