// Classes that stay in the sheet although no view names them (yet). build.mjs searches views, code and scripts;
// once those use the components, the first list can shrink to what only appears at run time.

/** The vocabulary agreed for the markup. */
export const classes = [
  'utrecht-root', 'utrecht-page-header', 'utrecht-page-header__content', 'utrecht-page-footer', 'utrecht-page-footer__content',
  'nl-skip-link', 'nl-skip-link--visible-on-focus',
  'nl-heading', 'nl-heading--level-1', 'nl-heading--level-2', 'nl-heading--level-3', 'nl-heading--level-4',
  'nl-paragraph', 'nl-paragraph--lead', 'nl-link', 'nl-mark', 'nl-data-badge', 'nl-number-badge',
  'nl-button', 'nl-button--primary', 'nl-button--secondary', 'nl-button--subtle', 'nl-button--negative',
  'utrecht-unordered-list', 'utrecht-unordered-list__item', 'utrecht-ordered-list', 'utrecht-ordered-list__item',
  'utrecht-blockquote', 'utrecht-blockquote__content', 'utrecht-blockquote__attribution', 'utrecht-figure', 'utrecht-figure__caption', 'utrecht-separator',
  'utrecht-table', 'utrecht-table--html-table',
  'utrecht-data-list', 'utrecht-data-list--rows', 'utrecht-data-list__item', 'utrecht-data-list__item-key', 'utrecht-data-list__item-value', 'utrecht-data-list__item-value--html-dd',
  'utrecht-breadcrumb-nav', 'utrecht-breadcrumb-nav__list', 'utrecht-breadcrumb-nav__list--html-ol', 'utrecht-breadcrumb-nav__item', 'utrecht-breadcrumb-nav__link', 'utrecht-breadcrumb-nav__separator',
  'utrecht-link-list', 'utrecht-link-list--html-ul',
  'utrecht-pagination', 'utrecht-pagination__page-link', 'utrecht-pagination__page-link--current', 'utrecht-pagination__relative-link',
  'utrecht-action-group',
  'utrecht-alert', 'utrecht-alert__content', 'utrecht-alert__message', 'utrecht-alert--info', 'utrecht-alert--ok', 'utrecht-alert--warning', 'utrecht-alert--error',
  'utrecht-form-field', 'utrecht-form-field--invalid', 'utrecht-form-field--checkbox', 'utrecht-form-field--radio',
  'utrecht-form-field__label', 'utrecht-form-field__input', 'utrecht-form-field__description', 'utrecht-form-field__error-message',
  'utrecht-form-fieldset', 'utrecht-form-fieldset--html-fieldset', 'utrecht-form-fieldset--invalid', 'utrecht-form-fieldset__legend', 'utrecht-form-fieldset__legend--html-legend',
  'utrecht-form-label', 'utrecht-form-label--checkbox', 'utrecht-form-label--radio', 'utrecht-form-field-description', 'utrecht-form-field-error-message',
  'utrecht-textbox', 'utrecht-textbox--html-input', 'utrecht-textbox--invalid', 'utrecht-textarea', 'utrecht-textarea--html-textarea', 'utrecht-textarea--invalid',
  'utrecht-select', 'utrecht-select--html-select', 'utrecht-select--invalid', 'utrecht-checkbox', 'utrecht-checkbox--html-input', 'utrecht-radio-button', 'utrecht-radio-button--html-input',
];

/** Our own classes are kept as a family: Markdown rendering, tag helpers and maps compose them at run time. */
export const families = [/^wijk-/];
