import { describe, expect, it } from 'vitest';
import type { FormSchema } from '../api/contract';
import { readingOnly } from './readingOnly';

const read = { properties: { access: 'read' } };
const shown = (components: object[], data: object) =>
  readingOnly({ components } as unknown as FormSchema, data as never).components as unknown as Record<
    string,
    unknown
  >[];

describe('what a step may only read', () => {
  it('is marked as such, and leaves out the hint for whoever fills it in', () => {
    expect(
      shown([{ type: 'textfield', key: 'title', description: '不超过 50 字', ...read }], { title: '夏裙' }),
    ).toEqual([{ type: 'textfield', key: 'title', readonly: true, ...read }]);
  });

  it('is not shown while nobody has filled it in', () => {
    expect(shown([{ type: 'textarea', key: 'note', ...read }], { note: null })).toEqual([]);
    expect(shown([{ type: 'filepicker', key: 'files', ...read }], { files: [] })).toEqual([]);
    expect(
      shown(
        [
          { type: 'checkbox', key: 'done', ...read },
          { type: 'number', key: 'count', ...read },
        ],
        { done: false, count: 0 },
      ),
    ).toHaveLength(2);
  });

  it('goes with its group when nothing of the group is left', () => {
    expect(shown([{ type: 'group', components: [{ type: 'textfield', key: 'note', ...read }] }], {})).toEqual(
      [],
    );
  });

  it('is looked up in the path of its group', () => {
    const batch = { type: 'group', path: 'batch', components: [{ type: 'number', key: 'count', ...read }] };
    expect(shown([batch], { batch: { count: 5 } })).toHaveLength(1);
  });

  it('is left out of a list when no row has it', () => {
    const list = {
      type: 'dynamiclist',
      path: 'rows',
      components: [
        { type: 'textfield', key: 'name', ...read },
        { type: 'textarea', key: 'code', ...read },
      ],
      ...read,
    };
    const [rows] = shown([list], { rows: [{ name: '首屏', code: null }, { name: '二屏' }] });
    expect((rows?.components as { key: string }[]).map((column) => column.key)).toEqual(['name']);
    expect(shown([list], { rows: [] })).toEqual([]);
  });

  it('stays when a choice on the form fills it', () => {
    expect(
      shown(
        [{ type: 'textfield', key: 'buyer', properties: { access: 'read', takenFrom: 'orderNo.buyerNick' } }],
        {},
      ),
    ).toHaveLength(1);
  });

  it('leaves what is filled in here as it is', () => {
    const field = { type: 'textfield', key: 'title', description: '不超过 50 字' };
    expect(shown([field], {})).toEqual([field]);
  });
});
