// The reference of all formulas, made of the comments above them. Pure.
import ts from 'typescript';

interface Documented {
  readonly name: string;
  readonly says: string;
  readonly example: string;
  readonly parameters: readonly { readonly name: string; readonly example: string; readonly says: string }[];
  readonly gives: string;
}

/** The page for a main.ts. */
export function formulasPage(mainText: string): string {
  return `${[INTRODUCTION, ...formulasIn(mainText).map(sectionOf)].join('\n\n')}\n`;
}

function formulasIn(mainText: string): readonly Documented[] {
  const syntax = ts.createSourceFile('main.ts', mainText, ts.ScriptTarget.ES2022, true);
  return syntax.statements.flatMap((statement) => {
    const name = /^global\.(GENVIRAL_\w+) =/.exec(statement.getText())?.[1];
    const [comment] = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    return name !== undefined && comment ? [documented(name, comment)] : [];
  });
}

function documented(name: string, comment: ts.JSDoc): Documented {
  const [says = '', example = ''] = textOf(comment.comment).split(' Example: ');
  const tags = comment.tags ?? [];
  return {
    name,
    says,
    example,
    parameters: tags.flatMap((tag) =>
      ts.isJSDocParameterTag(tag)
        ? [
            {
              name: tag.name.getText(),
              example: (tag.typeExpression?.getText() ?? '').slice(1, -1),
              says: textOf(tag.comment),
            },
          ]
        : [],
    ),
    gives: textOf(tags.find(ts.isJSDocReturnTag)?.comment),
  };
}

const textOf = (comment: Parameters<typeof ts.getTextOfJSDocComment>[0]): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();

function sectionOf({ name, says, example, parameters, gives }: Documented): string {
  const rows = parameters.map(
    (parameter) => `| ${parameter.name} | \`${parameter.example}\` | ${parameter.says} |`,
  );
  return [
    `## ${name}`,
    `${says} Gives: ${gives.charAt(0).toLowerCase()}${gives.slice(1)}`,
    `\`\`\`\n${example}\n\`\`\``,
    ['| Argument | For example | What it means |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

const INTRODUCTION = `# Formulas

<!-- Made from the comments in src/main.ts: npx tsx local/docs/formulas.ts -->

Seven formulas show your numbers anywhere in the file. All arguments are optional; each may be text, a cell, a range of cells or a
date, and blanks count as left out. What cannot be used is an error in the cell, with one sentence in its note that names the
argument and what it allows: an error never passes for a number in a sum or a chart. Formulas only read.

**Where the numbers come from.** From the tabs, as of the last *Update now*, if they hold everything that was asked; never a
smaller sum. The owner of the spreadsheet can let formulas ask Genviral instead: *Genviral > Help > Allow formulas to use my
key*, or the switch in the panel. Then any range works, for everybody who opens the file, with the owner's key. Whoever may edit the
file can so read the analytics of the key's workspace; nobody sees the key. *Stop formulas from using my key* ends it. Google shows
formulas the owner's settings only, so an editor's permission changes nothing.

**How fresh they are.** Sheets computes a formula again when one of its arguments changes, and at no other time. Give
\`GenviralRefresh\` as the last argument: *Update now* and *Genviral > Refresh formulas* change that named cell. Equal formulas share
one answer for 15 minutes (*Genviral > Help > Keep formula answers for…*), however many cells there are. Never use \`NOW()\` or
\`RAND()\` as an argument: Sheets then shows *Loading...* for ever.

**What they see.** The accounts chosen for this file, unless you name others. Days are those of Genviral, in UTC; times of posts are
shown in the spreadsheet's time zone. Engagement is a share of one: format it as a percentage. Nothing found is one row of
headers; choose more rows below if Sheets says that a result would overwrite data.

For a sparkline leave days and header out: \`=SPARKLINE(QUERY(GENVIRAL_SERIES("views", "30d"), "select Col2 label Col2 ''", 1))\`.`;
