// What the page of receipts shows. Receipts come from anybody: everything in them is text.

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (/** @type {unknown} */ value) =>
  String(value ?? '–').replace(/[&<>"']/g, (sign) => SIGNS[/** @type {keyof SIGNS} */ (sign)]);

export const PER_PAGE = 50;

const answers = (/** @type {Record<string, boolean>} */ given) =>
  Object.entries(given)
    .map(
      ([id, granted]) =>
        `<li><span class="badge" data-category="${text(id)}">${text(id)}</span> ${granted ? 'granted' : 'denied'}</li>`,
    )
    .join('');

/** @param {import('./database.mjs').Row} row */
const line = ({ receipt }) => `<tr>
            <td><time>${text(receipt.event_time)}</time><br>${text(receipt.event_type)}</td>
            <td><ul class="answers">${answers(receipt.purposes)}${answers(receipt.services)}</ul></td>
            <td>${text(receipt.language)}, ${text(receipt.jurisdiction)}, ${text(receipt.consent_type)}${receipt.gpc ? ', GPC' : ''}<br>revision ${text(receipt.revision)}</td>
            <td>${text(receipt.origin)}<br>Consentry ${text(receipt.sdk_version)}</td>
            <td class="proof"><code>${text(receipt.record_id)}</code><br>configuration <code>${text(receipt.configuration)}</code><br>texts <code>${text(receipt.texts)}</code></td>
          </tr>`;

const option = (/** @type {string} */ value, /** @type {string} */ label, /** @type {boolean} */ selected) =>
  `<option value="${value}"${selected ? ' selected' : ''}>${label}</option>`;

/**
 * The changing parts of receipts.html.
 * @param {{
 *   rows: import('./database.mjs').Row[],
 *   count: number,
 *   filter: import('./database.mjs').Filter | undefined,
 *   categories: readonly string[],
 * }} page
 */
export function receiptParts({ rows, count, filter, categories }) {
  const query = filter ? `category=${filter.category}&outcome=${filter.granted ? 'granted' : 'denied'}` : '';
  const oldest = rows.at(-1)?.number ?? 0;
  const older = rows.length === PER_PAGE ? `/receipts?${query && `${query}&`}before=${oldest}` : '';
  return {
    'receipt-rows': rows.map(line).join('\n') || '<tr><td colspan="5">There are none.</td></tr>',
    'receipt-count': String(count),
    'receipt-categories': [
      option('', 'every category', !filter),
      ...categories.map((id) => option(id, id, filter?.category === id)),
    ].join(''),
    'receipt-outcomes': [
      option('granted', 'granted', filter?.granted !== false),
      option('denied', 'denied', filter?.granted === false),
    ].join(''),
    'receipt-query': text(query),
    'receipt-older': older ? `, <a href="${text(older)}">older</a>` : '',
  };
}
