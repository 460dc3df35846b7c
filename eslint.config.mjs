export { default } from './config/lint/eslint.config.mjs'
