// The entry goes through TypeScript, not esbuild: esbuild drops the JSDoc that gas-webpack-plugin copies onto the
// stubs, and without it Sheets shows no help for the formulas.
const ts = require('typescript');

/** @this {{ resourcePath: string }} @param {string} source */
module.exports = function entryLoader(source) {
  const { outputText } = ts.transpileModule(source, {
    fileName: this.resourcePath,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  return outputText;
};
