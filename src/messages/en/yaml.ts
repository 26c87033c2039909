export const yaml = {} as const;
