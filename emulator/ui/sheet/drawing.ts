/** Draws a chart with Chart.js in the colours of Google Sheets. The only file that knows Chart.js; loaded when a chart is shown. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import type { ChartInfo } from '../wire';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
);

/** Sheets' colours of series that have none of their own, in its order. */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const colorAt = (i: number): string => COLORS[i % COLORS.length] ?? '#4285f4';

const TYPES = { COLUMN: 'bar', BAR: 'bar', LINE: 'line', AREA: 'line', PIE: 'pie' } as const;

function dataOf(chart: ChartInfo): ChartConfiguration['data'] {
  const datasets = chart.series.map((series, i) => ({
    label: series.name,
    data: [...series.values],
    backgroundColor:
      chart.kind === 'PIE' ? chart.labels.map((_, n) => colorAt(n)) : (series.color ?? colorAt(i)),
    borderColor: chart.kind === 'PIE' ? '#fff' : (series.color ?? colorAt(i)),
    fill: chart.kind === 'AREA',
  }));
  return { labels: [...chart.labels], datasets };
}

const axisTitle = (text: string) => ({ display: text !== '', text });

function scalesOf(chart: ChartInfo): Record<string, object> {
  if (chart.kind === 'PIE') return {};
  const { stacked, kind, axes } = chart;
  const whole = { beginAtZero: true, ticks: { precision: 0 } };
  const everyLabel = { ticks: { autoSkip: false } };
  const flat = kind === 'BAR';
  return {
    x: { stacked, title: axisTitle(axes[0]), grid: { display: flat }, ...(flat && whole) },
    y: { stacked, title: axisTitle(axes[1]), grid: { display: !flat }, ...(flat ? everyLabel : whole) },
  };
}

/** Draws the chart to fill the parent of the canvas; answers how to take it away. */
export function drawChart(canvas: HTMLCanvasElement, chart: ChartInfo): () => void {
  const named = chart.kind === 'PIE' || chart.series.some((series) => series.name !== '');
  const position = chart.legend === 'NONE' ? 'top' : (chart.legend.toLowerCase() as 'top');
  const drawing = new Chart(canvas, {
    type: TYPES[chart.kind],
    data: dataOf(chart),
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: chart.kind === 'BAR' ? 'y' : 'x',
      locale: 'id-ID',
      layout: { padding: 12 },
      plugins: {
        title: {
          display: chart.title !== '',
          text: chart.title,
          align: 'start',
          color: '#5f6368',
          font: { size: 16, weight: 'normal' },
        },
        legend: { display: chart.legend !== 'NONE' && named, position },
      },
      scales: scalesOf(chart),
    },
  });
  return () => drawing.destroy();
}
