export * from './reminded'
export * from './dying'
export * from './words'
export * from './coming-back'
