// What is attached to the cells of a range: protection, metadata, merges and named copies of them elsewhere.
// https://developers.google.com/apps-script/reference/spreadsheet/range
import { ask } from '../core/bridge';
import type { DeveloperMetadata } from './developer-metadata';
import { DeveloperMetadataFinder } from './developer-metadata-finder';
import { rangeHandle } from './handles';
import { addMetadata, linePlace } from './metadata-places';
import { Protection } from './protection';
import type { Range } from './range';
import { areaOf } from './range-area';
import { RangeLooks } from './range-looks';

export class RangePlaces extends RangeLooks {
  protect(): Protection {
    return new Protection(ask('protection.add', { kind: 'RANGE', area: areaOf(this) }).id);
  }
  canEdit(): boolean {
    return ask('protection.mayEdit', areaOf(this));
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata(linePlace(this), args, 'SpreadsheetApp.Range.addDeveloperMetadata');
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().find();
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const area = areaOf(this);
    return new DeveloperMetadataFinder({ sheetId: area.sheetId, area });
  }

  merge(): this {
    ask('cells.merge', { area: areaOf(this), how: 'all' });
    return this;
  }
  mergeAcross(): this {
    ask('cells.merge', { area: areaOf(this), how: 'across' });
    return this;
  }
  mergeVertically(): this {
    ask('cells.merge', { area: areaOf(this), how: 'down' });
    return this;
  }
  breakApart(): this {
    ask('cells.unmerge', areaOf(this));
    return this;
  }
  isPartOfMerge(): boolean {
    return ask('cells.merges', areaOf(this)).length > 0;
  }
  getMergedRanges(): Range[] {
    return ask('cells.merges', areaOf(this)).map(rangeHandle);
  }

  isStartRowBounded(): boolean {
    return areaOf(this).whole !== 'columns';
  }
  isEndRowBounded(): boolean {
    return areaOf(this).whole !== 'columns';
  }
  isStartColumnBounded(): boolean {
    return areaOf(this).whole !== 'rows';
  }
  isEndColumnBounded(): boolean {
    return areaOf(this).whole !== 'rows';
  }
}
