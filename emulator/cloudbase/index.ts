import { CloudbaseEndpoint, type Endpoint, type EndpointOptions } from './endpoint'

/** The server side of the wire protocol that `@cloudbase/node-sdk` speaks. */
export const createEndpoint = (options: EndpointOptions): Endpoint => new CloudbaseEndpoint(options)

export {
  ServiceError,
  type Endpoint,
  type EndpointOptions,
  type FunctionInvoker,
  type HttpAnswer,
  type HttpRequest,
  type StorageCall,
  type StorageHook,
  type Transport,
} from './endpoint'
export type { WireRequest } from './wire'
