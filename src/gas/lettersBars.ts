/** Bars of a diagram without the Charts service: a picture of one pixel, as long as its share says. */
import type { Bar } from '../app/ports';

/** Pixels, as DocumentApp counts pictures: the column for bars is 272 points between its paddings. */
const LONGEST = 360;
const HEIGHT = 11;

/** A PNG of one pixel; what differs between colours is the end. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nG';
const COLOURS: Readonly<Record<Bar['colour'], string>> = {
  GREEN: 'Ow6LMBAAIEAQNupbWYAAAAAElFTkSuQmCC',
  AMBER: 'P4ulQFAARRAb/MsXaTAAAAAElFTkSuQmCC',
  RED: 'M4pqEBAALOARf5nI0cAAAAAElFTkSuQmCC',
};

/** Puts the bar where this text stands; the text goes. */
export function drawBar(text: GoogleAppsScript.Document.Text, bar: Bar): void {
  const paragraph = text.getParent().asParagraph();
  const bytes = Utilities.base64Decode(PIXEL + COLOURS[bar.colour]);
  const image = paragraph.insertInlineImage(0, Utilities.newBlob(bytes, 'image/png', 'batang.png'));
  image.setWidth(Math.max(1, Math.round(bar.share * LONGEST))).setHeight(HEIGHT);
  image.setAltDescription(bar.alt);
  text.removeFromParent();
}
