/** Mutants that the compiler notices: `npm test` checks types before any test could tell. */
import { join } from "node:path";
import ts from "typescript";
import { mutated, type Mutant } from "./mutate";

/** The type checker on the files of a project, one of which is another one for a moment. */
export class TypeCheck {
  readonly #service: ts.LanguageService;
  #version = 0;
  #changed: { readonly path: string; readonly text: string } | undefined;

  /** `root` holds `tsconfig.json`. */
  constructor(private readonly root: string) {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as {
      readonly config: unknown;
    };
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const textOf = (path: string): string | undefined =>
      this.#changed?.path === path ? this.#changed.text : ts.sys.readFile(path);
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => fileNames,
      getScriptVersion: (path) =>
        this.#changed?.path === path ? `mutant ${this.#version}` : "as it is",
      getScriptSnapshot(path) {
        const text = textOf(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: (chosen) => ts.getDefaultLibFilePath(chosen),
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => textOf(path),
      readDirectory: (...args) => ts.sys.readDirectory(...args),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
    });
  }

  /** Does the file of the mutant have an error of types with it in? What other files make of it is not looked at. */
  notices(mutant: Mutant): boolean {
    const path = join(this.root, mutant.file);
    this.#version += 1;
    this.#changed = { path, text: mutated(ts.sys.readFile(path) ?? "", mutant) };
    const { length } = this.#service.getSemanticDiagnostics(path);
    this.#changed = undefined;
    return length > 0;
  }
}
