/**
 * Makes the demo shop's pictures and calendar while the project is built, so that no binary file is
 * kept beside the sources. The build calls {@code MakeGoods}; nothing of it runs in the server.
 */
package org.quittance.demo.workshop;
