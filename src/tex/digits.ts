/** How far a number is written: so many digits after the point, or so many from its first on. */
export type Digits = { of: 'decimals' | 'significant'; count: number };

export const decimals = (count: number): Digits => ({ of: 'decimals', count });
export const significant = (count: number): Digits => ({ of: 'significant', count });
