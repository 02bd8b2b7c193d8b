/**
 * Every screen and state of the page against WCAG 2.2 AA as far as a program can tell: axe, names, targets, and no
 * scrolling sideways at 320 px and at 200 % zoom. States and places come from the gallery.
 */
import type { Page } from 'playwright-core';
import { violationsOn } from '../support/axe';
import { GALLERY, placesOf, type Shot } from '../support/gallery';
import { lookAt, useBrowser } from '../support/pageWorld';

/** Smallest side of a target: WCAG's 24 px in the panel, a thumb's 44 px on the phone. */
const LEAST = { SIDEBAR: 24, WEB: 44 } as const;

useBrowser();

/** Controls smaller than `least`; a link inside a sentence is as large as its words. */
const small = (page: Page, least: number) =>
  page.evaluate((smallest) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], summary'),
    ].filter((control) => control.checkVisibility() && getComputedStyle(control).display !== 'inline');
    const target = (control: HTMLElement) => (control.closest('label') ?? control).getBoundingClientRect();
    return controls
      .filter((control) => Math.min(target(control).height, target(control).width) < smallest)
      .map((control) => control.outerHTML);
  }, least);

const sideways = async (page: Page, width: number) => {
  await page.setViewportSize({ width, height: 640 });
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
};

const faultsOf = (shot: Shot, place: 'SIDEBAR' | 'WEB') =>
  lookAt(shot.answers, shot.no ?? null, place, async (page) => {
    await shot.act?.(page);
    await page.getByTestId(shot.ready).first().waitFor();
    return {
      axe: await violationsOn(page),
      small: await small(page, LEAST[place]),
      // 195 px is a phone of 390 px at 200 %.
      sideways: [await sideways(page, 320), await sideways(page, 195)],
    };
  });

const CASES = GALLERY.flatMap((shot) => placesOf(shot).map((place) => [shot.name, place, shot] as const));

test.each(CASES)('%s, %s', async (_name, place, shot) => {
  expect(await faultsOf(shot, place)).toEqual({ axe: [], small: [], sideways: [0, 0] });
});
