// The classes of layout that o-spreadsheet's templates take from the page around them, in Bootstrap's names and sizes.
// https://getbootstrap.com/docs/5.3/utilities/api/

const SPACES = ['0', '0.25rem', '0.5rem', '1rem', '1.5rem'];

const SIDES: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  t: ['-top'],
  b: ['-bottom'],
  s: ['-left'],
  e: ['-right'],
  x: ['-left', '-right'],
  y: ['-top', '-bottom'],
};

const LINE = '1px solid #d8dadd';

const CLASSES: Readonly<Record<string, string>> = {
  'd-flex': 'display: flex',
  'd-block': 'display: block',
  'd-inline-block': 'display: inline-block',
  'd-none': 'display: none',
  'flex-row': 'flex-direction: row',
  'flex-column': 'flex-direction: column',
  'flex-wrap': 'flex-wrap: wrap',
  'flex-fill': 'flex: 1 1 auto',
  'flex-grow-0': 'flex-grow: 0',
  'flex-grow-1': 'flex-grow: 1',
  'flex-shrink-0': 'flex-shrink: 0',
  'align-items-start': 'align-items: flex-start',
  'align-items-center': 'align-items: center',
  'align-items-end': 'align-items: flex-end',
  'align-items-baseline': 'align-items: baseline',
  'justify-content-start': 'justify-content: flex-start',
  'justify-content-center': 'justify-content: center',
  'justify-content-end': 'justify-content: flex-end',
  'justify-content-between': 'justify-content: space-between',
  'justify-content-around': 'justify-content: space-around',
  'position-absolute': 'position: absolute',
  'position-relative': 'position: relative',
  'top-0': 'top: 0',
  'top-50': 'top: 50%',
  'top-100': 'top: 100%',
  'bottom-0': 'bottom: 0',
  'start-0': 'left: 0',
  'start-100': 'left: 100%',
  'end-0': 'right: 0',
  'translate-middle': 'transform: translate(-50%, -50%)',
  'translate-middle-y': 'transform: translateY(-50%)',
  'w-auto': 'width: auto',
  'w-0': 'width: 0',
  'w-25': 'width: 25%',
  'w-50': 'width: 50%',
  'w-75': 'width: 75%',
  'w-100': 'width: 100%',
  'h-0': 'height: 0',
  'h-100': 'height: 100%',
  'col-6': 'flex: 0 0 auto; width: 50%',
  row: 'display: flex; flex-wrap: wrap',
  border: `border: ${LINE}`,
  'border-0': 'border: 0',
  'border-top': `border-top: ${LINE}`,
  'border-bottom': `border-bottom: ${LINE}`,
  'border-start': `border-left: ${LINE}`,
  'border-end': `border-right: ${LINE}`,
  rounded: 'border-radius: 4px',
  'rounded-0': 'border-radius: 0',
  'rounded-circle': 'border-radius: 50%',
  'overflow-auto': 'overflow: auto',
  'overflow-hidden': 'overflow: hidden',
  'overflow-visible': 'overflow: visible',
  'overflow-x-hidden': 'overflow-x: hidden',
  'overflow-y-auto': 'overflow-y: auto',
  'overflow-y-hidden': 'overflow-y: hidden',
  'pe-none': 'pointer-events: none',
  'pe-auto': 'pointer-events: auto',
  'user-select-none': 'user-select: none',
  'user-select-text': 'user-select: text',
  'text-truncate': 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap',
  'text-nowrap': 'white-space: nowrap',
  'text-start': 'text-align: left',
  'text-center': 'text-align: center',
  'text-end': 'text-align: right',
  'text-muted': 'color: #5f6368',
  'text-danger': 'color: #b3261e',
  'text-warning': 'color: #946d23',
  'text-info': 'color: #1a73e8',
  'text-white': 'color: #fff',
  'bg-white': 'background-color: #fff',
  'bg-transparent': 'background-color: transparent',
  'fw-bold': 'font-weight: 700',
  'fw-bolder': 'font-weight: bolder',
  'fs-4': 'font-size: 1.5rem',
  small: 'font-size: 0.875em',
  'lh-1': 'line-height: 1',
  'float-end': 'float: right',
  'align-middle': 'vertical-align: middle',
  invisible: 'visibility: hidden',
  'opacity-50': 'opacity: 0.5',
  'opacity-100': 'opacity: 1',
  shadow: 'box-shadow: 0 8px 16px #00000026',
  'shadow-sm': 'box-shadow: 0 2px 4px #00000013',
  'z-1': 'z-index: 1',
};

/** As a style sheet. Bootstrap's utilities win over everything else, and o-spreadsheet counts on it. */
export function layoutCss(): string {
  const rules = Object.entries(CLASSES).map(([name, style]) => rule(name, style.split('; ')));
  return ['*, ::before, ::after { box-sizing: border-box; }', ...rules, ...spacing()].join('\n');
}

function spacing(): readonly string[] {
  return SPACES.flatMap((size, step) => [
    rule(`gap-${step}`, [`gap: ${size}`]),
    ...Object.entries(SIDES).flatMap(([side, edges]) => [
      rule(
        `m${side}-${step}`,
        edges.map((edge) => `margin${edge}: ${size}`),
      ),
      rule(
        `p${side}-${step}`,
        edges.map((edge) => `padding${edge}: ${size}`),
      ),
    ]),
  ]).concat(
    rule('ms-auto', ['margin-left: auto']),
    rule('me-auto', ['margin-right: auto']),
    rule('mx-auto', ['margin-left: auto', 'margin-right: auto']),
  );
}

function rule(name: string, declarations: readonly string[]): string {
  return `.${name} { ${declarations.map((each) => `${each} !important;`).join(' ')} }`;
}
