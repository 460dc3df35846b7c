export * from './send-card.h5'
