/** Shows the PDF that the address names as pages with text that can be searched and read aloud. Runs in a frame of its own. */
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import { EventBus, LinkTarget, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import './pdf.css';

GlobalWorkerOptions.workerSrc = '/pdf-worker.js';

const told = document.getElementById('told') as HTMLElement;
const place = document.getElementById('place') as HTMLDivElement;

/** Only files of the workspace are shown. */
function fileAsked(): string {
  const path = new URLSearchParams(location.search).get('berkas') ?? '';
  if (!path.startsWith('/api/download?')) throw new Error('Alamat berkas tidak dikenal.');
  return path;
}

/** Where the person has scrolled to stays the same when the document is shown anew after a change. */
function keepPlace(file: string): void {
  const key = `gulir ${file.replace(/&v=\d+/, '')}`;
  place.scrollTop = Number(sessionStorage.getItem(key) ?? 0);
  place.addEventListener('scroll', () => sessionStorage.setItem(key, String(place.scrollTop)));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const response = await fetch(file);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const body = (await response.json().catch(() => ({}))) as { error?: string };
  throw new Error(body.error ?? `Server lokal menjawab ${response.status}.`);
}

async function show(): Promise<void> {
  const file = fileAsked();
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.BLANK });
  const viewer = new PDFViewer({ container: place, eventBus, linkService });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = place.clientWidth > 900 ? 'page-actual' : 'page-width';
    told.hidden = true;
    keepPlace(file);
  });
  const pdf = await getDocument({ data: await bytesOf(file), useSystemFonts: true }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf);
}

show().catch((error: unknown) => {
  told.textContent = `Dokumen tidak dapat ditampilkan. ${error instanceof Error ? error.message : String(error)}`;
});
