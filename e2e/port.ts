/** Where the tests find the page. Another port lets two runs go on at the same time. */
export const PORT = Number(process.env.E2E_PORT ?? 4174);
