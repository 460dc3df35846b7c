export * from './canvas.h5'
