interface Props {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file; the same one can be given again. */
export function FileButton({ label, onFile }: Props) {
  return (
    <label class="minor file">
      {label}
      <input
        type="file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
