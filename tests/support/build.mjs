// Jest's global setup for everything that needs the built bundle.
import { build } from '../../scripts/build.mjs';

export default async function setup() {
  if (process.env.PANTAU_BUILT !== '1') await build();
}
