import { browser } from 'wxt/browser';
import { AboutSection } from '../../components/options/about-section.tsx';
import { HostsSection } from '../../components/options/hosts-section.tsx';
import { KeepingSection } from '../../components/options/keeping-section.tsx';
import { LinksSection } from '../../components/options/links-section.tsx';
import { OptionsFrame } from '../../components/options/options-frame.tsx';
import { PacksSection } from '../../components/options/packs-section.tsx';
import { useHosts } from './use-hosts.ts';
import { useKeeping } from './use-keeping.ts';
import { useLinkRate } from './use-link-rate.ts';
import { usePacks } from './use-packs.ts';

/** The options page: hosts, packs, links, what is kept. */
export function OptionsApp() {
  const hosts = useHosts();
  const packs = usePacks();
  const links = useLinkRate();
  const keeping = useKeeping();
  return (
    <OptionsFrame>
      <HostsSection {...hosts} />
      <PacksSection {...packs} />
      <LinksSection {...links} />
      <KeepingSection {...keeping} />
      <AboutSection version={browser.runtime.getManifest().version} />
    </OptionsFrame>
  );
}
