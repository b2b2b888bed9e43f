/**
 * The API's OpenAPI document as a judge: it holds answers of a server against what the document
 * says of them. It knows no server and sends nothing.
 */
package org.quittance.system.contract;
