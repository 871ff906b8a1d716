// How a trouble finds the file with its sentence.

/** Whether a trouble is of a group. The compiler refuses a list that lacks one of the group's codes, or has another's. */
export function isOneOf<Group extends { readonly code: string }>(
  codes: Readonly<Record<Group['code'], true>>,
) {
  return <Any extends { readonly code: string }>(trouble: Any): trouble is Extract<Any, Group> =>
    Object.prototype.hasOwnProperty.call(codes, trouble.code);
}
