/** The door of `text`: documents as values, read and compared without any input or output. */
export * from './document.ts';
