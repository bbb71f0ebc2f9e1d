/** Whether something is seen on its page. What only a script may show yet is not. */
export function isShown({ hidden }: { readonly hidden?: boolean | undefined }): boolean {
  return hidden !== true;
}
