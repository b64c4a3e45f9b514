/** The reader's version, in every reading: raised whenever the same article may read otherwise. */
export const version = '0.1.0'
