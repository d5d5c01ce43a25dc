/** Whether worksheets are made or printed: then the round is not what goes on paper. */
export const handoutsFlag = { up: false };
