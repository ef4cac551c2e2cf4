export { s3Options } from './s3'
export { storageProblems } from './settings'
