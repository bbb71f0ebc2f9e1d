import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say, type Word } from '../../extension/words.ts';
import type { FormField, SweepForm } from '../../extension/workbench/sweep-form.ts';

interface Props {
  readonly form: SweepForm;
  /** Shown once a person has tried to start. */
  readonly faults: readonly FormField[];
  /** It is known whether leave must be asked for. */
  readonly isReady: boolean;
  /** A person has asked for it, and so begins to fill it in. */
  readonly isAsked: boolean;
  readonly onChange: (form: SweepForm) => void;
  /** Called in the click: the browser may ask for leave. */
  readonly onStart: () => void;
}

const faultWords = {
  home: 'sweepFaultAddress',
  starts: 'sweepFaultAddress',
  pages: 'sweepFaultNumber',
  depth: 'sweepFaultNumber',
  minutes: 'sweepFaultNumber',
  each: 'sweepFaultNumber',
  paths: 'sweepFaultPath',
} as const satisfies Record<FormField, Word>;

/** What a sweep is to read, and how much of it. */
export function SweepFormView({ form, faults, isReady, isAsked, onChange, onStart }: Props) {
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isAsked) fields.current?.querySelector('input')?.focus();
  }, [isAsked]);
  const set = (change: Partial<SweepForm>) => onChange({ ...form, ...change });
  const field = (name: FormField) => ({ name, isWrong: faults.includes(name) });
  return (
    <form
      ref={fields}
      class="card sweep-form"
      aria-labelledby="sweep-form-title"
      onSubmit={(event) => {
        event.preventDefault();
        onStart();
      }}
    >
      <h3 id="sweep-form-title">{say('sweepNew')}</h3>
      <p class="meta">{say('sweepLead')}</p>
      <Text {...field('home')} label={say('sweepHome')} value={form.home} onText={(home) => set({ home })} />
      <div class="row">
        <Text
          {...field('pages')}
          label={say('sweepPages')}
          value={form.pages}
          isNumber
          onText={(pages) => set({ pages })}
        />
        <Text
          {...field('depth')}
          label={say('sweepDepth')}
          value={form.depth}
          isNumber
          onText={(depth) => set({ depth })}
        />
        <Text
          {...field('minutes')}
          label={say('sweepMinutes')}
          value={form.minutes}
          isNumber
          onText={(minutes) => set({ minutes })}
        />
      </div>
      <Lines
        {...field('paths')}
        label={say('sweepPaths')}
        value={form.paths}
        onText={(paths) => set({ paths })}
      />
      <Lines
        {...field('starts')}
        label={say('sweepStarts')}
        value={form.starts}
        onText={(starts) => set({ starts })}
      />
      <Check label={say('sweepSitemaps')} isOn={form.sitemaps} onCheck={(sitemaps) => set({ sitemaps })} />
      <Check label={say('sweepLinks')} isOn={form.links} onCheck={(links) => set({ links })} />
      <Check label={say('sweepLive')} isOn={form.live} onCheck={(live) => set({ live })} />
      <Check label={say('sweepSample')} isOn={form.isSample} onCheck={(isSample) => set({ isSample })}>
        {form.isSample && (
          <Text
            {...field('each')}
            label={say('sweepEach')}
            value={form.each}
            isNumber
            onText={(each) => set({ each })}
          />
        )}
      </Check>
      <button type="submit" class="act" disabled={!isReady}>
        {say('sweepStart')}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly name: FormField;
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onText: (text: string) => void;
}

function Text({
  name,
  label,
  value,
  isWrong,
  isNumber = false,
  onText,
}: FieldProps & { readonly isNumber?: boolean }) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        inputMode={isNumber ? 'numeric' : 'url'}
        spellcheck={false}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${name}-fault`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <Fault name={name} isWrong={isWrong} />
    </label>
  );
}

function Lines({ name, label, value, isWrong, onText }: FieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea
        rows={2}
        spellcheck={false}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${name}-fault`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <Fault name={name} isWrong={isWrong} />
    </label>
  );
}

function Fault({ name, isWrong }: { readonly name: FormField; readonly isWrong: boolean }) {
  return (
    <span class="field-fault" id={`${name}-fault`} role="alert">
      {isWrong ? say(faultWords[name]) : ''}
    </span>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onCheck: (isOn: boolean) => void;
  readonly children?: ComponentChildren;
}

function Check({ label, isOn, onCheck, children }: CheckProps) {
  return (
    <div class="check">
      <label>
        <input type="checkbox" checked={isOn} onChange={(event) => onCheck(event.currentTarget.checked)} />
        {label}
      </label>
      {children}
    </div>
  );
}
