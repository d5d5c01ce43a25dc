/** What a page's own policy allows, by directive. */
export function policyOf(page: string): Record<string, string[]> {
  const [, , content = ''] =
    /http-equiv="Content-Security-Policy"\s+content=(["'])(.*?)\1/s.exec(page) ?? [];
  const directives = content.replaceAll('&#39;', "'").split('; ');
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}
