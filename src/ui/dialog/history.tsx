import { h } from 'preact';
import type { ConsentRecord } from '../../core/types.js';
import { label, text } from '../texts.js';
import type { View } from '../view.js';
import { listed } from './listed.js';
import { forget, readLog } from './log.js';

const BY = {
  banner: 'banner.name',
  preferences: 'dialog.name',
  placeholder: 'always',
  control: 'by.control',
  api: 'by.api',
} as const;

type Clicked = { readonly currentTarget: HTMLElement };

/** What was chosen when and by what, newest first; to take along, and to erase. Nothing before a choice. */
export const createHistory = (view: View, redraw: () => void) => {
  let erasing = false;
  /** Puts another set of buttons there and the focus onto the first of them. */
  const ask =
    (now: boolean) =>
    ({ currentTarget }: Clicked) => {
      const section = currentTarget.closest('details');
      erasing = now;
      redraw();
      section?.querySelector('button')?.focus();
    };
  const erase = () => {
    erasing = false;
    view.reset();
    forget(view.config);
  };

  const decision = (record: ConsentRecord) => {
    const names = (categories: readonly string[], services: readonly string[]) =>
      listed(
        ', ',
        ...categories.map((id) => label(view, id)),
        ...services.map((id) => view.config.services.get(id)?.name ?? id),
      );
    const granted = names(record.granted, record.servicesGranted);
    const denied = names(record.denied, record.servicesDenied);
    const time = new Date(record.at * 1000);
    return (
      <li>
        <time dateTime={time.toISOString()}>
          {time.toLocaleString(view.state.locale, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {` – ${text(view, BY[record.by])}`}
        {granted && <div>{text(view, 'record.granted', granted)}</div>}
        {denied && <div>{text(view, 'record.denied', denied)}</div>}
      </li>
    );
  };

  return {
    /** To be called when the dialog opens: a question that nobody answered is none. */
    begin() {
      erasing = false;
    },
    draw() {
      const { record } = view.state;
      const log = readLog(view.config);
      // Where the storage is off, there is only what was chosen last.
      const history = log[0] ? log : record ? [record] : [];
      if (!history[0]) return null;
      // A data: URL has nothing that would have to be given back, and neither a policy for content nor Trusted Types
      // has a say in where a link leads. With the receipt, whose keys are those of `consentry.receipt()`, the history.
      const file = JSON.stringify({ ...record, history }, null, 2);
      return (
        <details part="record">
          <summary>{text(view, 'record')}</summary>
          <ol part="history">{history.map(decision)}</ol>
          {erasing ? (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset brings the browser's own layout along
            <div part="buttons" role="group" aria-label={text(view, 'erase.ask')}>
              <p>{text(view, 'erase.ask')}</p>
              <button part="button" type="button" onClick={ask(false)}>
                {text(view, 'cancel')}
              </button>
              <button part="button" type="button" onClick={erase}>
                {text(view, 'erase')}
              </button>
            </div>
          ) : (
            <div part="buttons">
              <a
                part="button"
                download={`${view.config.cookie.name}.json`}
                href={`data:application/json;charset=utf-8,${encodeURIComponent(file)}`}
              >
                {text(view, 'download')}
              </a>
              <button part="button" type="button" onClick={ask(true)}>
                {text(view, 'erase')}
              </button>
            </div>
          )}
        </details>
      );
    },
  };
};
