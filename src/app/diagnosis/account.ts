/** Checks of who asks and what Google lets the script do. */
import { FOUND } from '../../messages/diagnosisAccount';
import { type Check, failed, good, look, technicalOf, unknown } from './model';

const T = FOUND;

const domainOf = (email: string): string => email.slice(email.indexOf('@') + 1).toLowerCase();

/** Accounts without a domain of their own: nobody else of the office can be given rights by domain. */
const CONSUMER = ['gmail.com', 'googlemail.com'];

/** Google's words for a scope that was not granted, old and new; a file that may not be opened is worded otherwise. */
const NO_SCOPE =
  /permission to call|permissions are not sufficient|insufficient.*scope|authorization is required/i;

export const ACCOUNT_CHECKS: readonly Check[] = [
  {
    id: 'identity',
    title: T.identity.title,
    reach: 'ANYONE',
    run: ({ ports }) => {
      const active = ports.email().toLowerCase();
      const effective = ports.effectiveEmail().toLowerCase();
      if (active === '') return failed(T.identity.blank);
      return active === effective
        ? good(T.identity.good(active))
        : failed(T.identity.other(active, effective));
    },
  },
  {
    id: 'domain',
    title: T.domain.title,
    reach: 'ANYONE',
    run: ({ ports, facts }) => {
      const own = domainOf(ports.email());
      const system = domainOf(facts.systemAccount);
      if (own === '') return unknown(T.domain.unknown);
      if (CONSUMER.includes(system)) return look(T.domain.consumer);
      return own === system ? good(T.domain.good(own)) : look(T.domain.other(own, system));
    },
  },
  {
    id: 'services',
    title: T.services.title,
    reach: 'ANYONE',
    run: ({ google }) => {
      const missing = google.missingServices();
      return missing.length === 0 ? good(T.services.good) : failed(T.services.missing(missing));
    },
  },
  {
    id: 'scopes',
    title: T.scopes.title,
    reach: 'ANYONE',
    run: ({ google }) => {
      const refused = google.scopes.flatMap(({ scope, call }) => {
        try {
          call();
          return [];
        } catch (error) {
          const technical = technicalOf(error);
          // Anything else than a missing scope is found by the check of that service.
          return NO_SCOPE.test(technical) ? [{ scope, technical }] : [];
        }
      });
      const names = refused.map(({ scope }) => T.scopes.names[scope] ?? scope);
      if (refused.length > 0)
        return failed(T.scopes.missing(names), refused.map((one) => one.technical).join('\n'));
      return google.consentMissing() ? failed(T.scopes.consent) : good(T.scopes.good(google.scopes.length));
    },
  },
];
