export * from './request-payment.h5'
