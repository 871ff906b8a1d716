// Pure types, shared by both sides of the bridge.

export interface HtmlOperations {
  /** The content of an HTML file of the project, by its name with or without `.html`. */
  'html.file': { input: string; output: string };
}
