export const markup = {} as const;
