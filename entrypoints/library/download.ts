/** Hands the file to the browser to be saved where the user has it save things. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browsers read it after the click; once they began, they hold it themselves.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
