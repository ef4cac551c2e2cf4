export { s3Options } from './s3'
