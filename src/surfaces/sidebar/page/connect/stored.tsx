// What is kept of a person and a file, where, and who can see it.
import { Fold } from '../parts/section';

export function Stored() {
  return (
    <Fold title="What is stored, and where">
      <ul class="facts">
        <li>
          Your API key: in your own Google user properties for this spreadsheet. Never in a cell, a log, a
          message or this panel. Nobody who opens the file sees it.
        </li>
        <li>
          The workspace, the chosen accounts, settings and what is scheduled: with the spreadsheet. Its
          editors can read them.
        </li>
        <li>Your name: beside your key, and in Activity where you did something.</li>
        <li>
          The add-on sees this spreadsheet only and talks to www.genviral.io only. There is no server in
          between.
        </li>
        <li>
          Whoever may edit a script that belongs to this spreadsheet could reach keys used in it: share it
          only with people you would trust with your key.
        </li>
      </ul>
    </Fold>
  );
}
