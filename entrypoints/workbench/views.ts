import type { ComponentType } from 'preact';
import type { SiteView } from '../../extension/workbench/place.ts';
import { DocumentsApp } from './documents-app.tsx';
import { FindingsApp } from './findings-app.tsx';
import { HistoryApp } from './history-app.tsx';
import { LinksApp } from './links-app.tsx';
import { OverviewApp } from './overview-app.tsx';
import { PagesApp } from './pages-app.tsx';
import { SheetApp } from './sheet-app.tsx';
import { SweepApp } from './sweep-app.tsx';
import type { ViewProps } from './view-props.ts';

/** The views of a site. */
export const views: Readonly<Record<SiteView, ComponentType<ViewProps>>> = {
  overview: OverviewApp,
  findings: FindingsApp,
  pages: PagesApp,
  links: LinksApp,
  documents: DocumentsApp,
  sheet: SheetApp,
  history: HistoryApp,
  sweep: SweepApp,
};
