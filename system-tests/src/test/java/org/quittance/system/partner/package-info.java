/** Partner stores from outside: tokens, scopes, what is theirs, and how often they may call. */
package org.quittance.system.partner;
