import { say } from '../../extension/words.ts';
import { Section } from './section.tsx';

/** Which version it is, and what is kept on this machine. */
export function AboutSection({ version }: { readonly version: string }) {
  return (
    <Section id="about" lead={say('aboutLead')}>
      <dl class="facts">
        <div>
          <dt>{say('aboutVersion')}</dt>
          <dd>
            {say('name')} {version}
          </dd>
        </div>
        <div>
          <dt>{say('aboutLanguage')}</dt>
          <dd>{say('aboutLanguageText')}</dd>
        </div>
        <div>
          <dt>{say('aboutPages')}</dt>
          <dd>{say('aboutPagesText')}</dd>
        </div>
        <div>
          <dt>{say('aboutLinks')}</dt>
          <dd>{say('aboutLinksText')}</dd>
        </div>
        <div>
          <dt>{say('aboutSettings')}</dt>
          <dd>{say('aboutSettingsText')}</dd>
        </div>
      </dl>
    </Section>
  );
}
