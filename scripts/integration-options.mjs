import ts from 'typescript';

/**
 * What options the integrations take, by the types that their functions have: integration → option → type, as
 * TypeScript writes it.
 *
 * @param {Readonly<Record<string, { readonly file: string }>>} catalogue
 * @returns {Record<string, Record<string, string>>}
 */
export const integrationOptions = (catalogue) => {
  const path = (/** @type {string} */ file) => `src/integrations/${file}.ts`;
  const program = ts.createProgram(
    Object.values(catalogue).map(({ file }) => path(file)),
    { strict: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], types: [], noEmit: true },
  );
  const checker = program.getTypeChecker();
  return Object.fromEntries(
    Object.entries(catalogue).map(([name, { file }]) => {
      const source = program.getSourceFile(path(file));
      const module = source && checker.getSymbolAtLocation(source);
      const made = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
      const [signature] = made ? checker.getTypeOfSymbol(made).getCallSignatures() : [];
      if (!signature) throw new Error(`${path(file)} exports no function ${name}`);
      const [parameter] = signature.getParameters();
      const properties = parameter
        ? checker.getNonNullableType(checker.getTypeOfSymbol(parameter)).getProperties()
        : [];
      const types = properties.map((property) => {
        const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
        return [property.name, checker.typeToString(type)];
      });
      return [name, Object.fromEntries(types)];
    }),
  );
};
