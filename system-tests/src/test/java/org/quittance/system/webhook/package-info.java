/** What a store is told: by the feed, and by signed calls to a receiver that misbehaves. */
package org.quittance.system.webhook;
