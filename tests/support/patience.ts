/** Stories run whole executions of the bundle; the limit only ends what hangs. */
jest.setTimeout(180_000);
