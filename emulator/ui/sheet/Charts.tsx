/** Charts over the cells, each at its anchor; they move with the cells and are cut off at the headers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartInfo } from '../wire';

const loadDrawing = () => import('./drawing');

interface Corner {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly charts: readonly ChartInfo[];
  /** changes when cells have moved */
  readonly moved: number;
  readonly cornerOf: (row: number, column: number) => Corner | null;
  /** where the frozen rows end in the window */
  readonly frozenEdge: () => number | null;
}

export function Charts({ charts, moved, cornerOf, frozenEdge }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const [corners, setCorners] = useState<readonly (Corner | null)[]>([]);
  const [cut, setCut] = useState(0);
  useEffect(() => {
    const place = () => {
      const origin = layer.current?.getBoundingClientRect();
      if (!origin) return;
      setCut(Math.max(0, (frozenEdge() ?? 0) - origin.top));
      setCorners(
        charts.map(({ at }) => {
          const corner = cornerOf(at.row, at.column);
          return corner && { x: corner.x + at.x - origin.left, y: corner.y + at.y - origin.top };
        }),
      );
    };
    place();
    // The cells may be laid out only when they are next drawn: hidden and high rows are not known before.
    const next = requestAnimationFrame(place);
    return () => cancelAnimationFrame(next);
  }, [charts, moved]);
  return (
    <div class="charts" ref={layer} style={{ clipPath: `inset(${px(cut)} 0 0 0)` }}>
      {charts.map((chart, i) => {
        const corner = corners[i];
        return corner ? <Chart key={chart.id} chart={chart} corner={corner} /> : null;
      })}
    </div>
  );
}

const px = (length: number): string => `${length}px`;

const numberText = new Intl.NumberFormat('id-ID');

/** What the chart says, for those who do not see it. */
function describe(chart: ChartInfo): string {
  const lines = chart.series.map((series) => {
    const values = chart.labels.map((label, i) => {
      const value = series.values[i];
      return `${label} ${value == null ? 'kosong' : numberText.format(value)}`;
    });
    return `${series.name ? `${series.name}: ` : ''}${values.join(', ')}`;
  });
  return `Bagan ${chart.title}. ${lines.join('. ')}`;
}

/** A chart lies over the grid, which alone knows how to scroll: it gets the wheel as if the chart were not there. */
function passOn(event: WheelEvent): void {
  const chart = event.currentTarget as Element;
  const below = document
    .elementsFromPoint(event.clientX, event.clientY)
    .find((element) => element.tagName === 'CANVAS' && !chart.contains(element));
  if (!below) return;
  event.preventDefault();
  below.dispatchEvent(new WheelEvent(event.type, event));
}

function Chart({ chart, corner }: { chart: ChartInfo; corner: Corner }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = JSON.stringify(chart);
  useEffect(() => {
    const place = canvas.current;
    let end = () => {};
    let gone = false;
    void loadDrawing().then(({ drawChart }) => {
      if (place && !gone) end = drawChart(place, chart);
    });
    return () => {
      gone = true;
      end();
    };
  }, [drawn]);
  return (
    <figure
      class="chart"
      onWheel={passOn}
      style={{ left: px(corner.x), top: px(corner.y), width: px(chart.width), height: px(chart.height) }}
    >
      <canvas ref={canvas} role="img" aria-label={describe(chart)} />
    </figure>
  );
}
