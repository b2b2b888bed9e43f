/** What an operator sees: starts, stops, jobs and the console. Nobody calls it but the build. */
package org.quittance.system.operation;
