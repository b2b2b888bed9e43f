/**
 * The inbound side: facts about money are told to a message-driven bean, and the clockwork runs
 * what the adapter does by itself.
 *
 * <p>The server reaches it through {@code PaymentResourceAdapter} only. An endpoint is a
 * message-driven bean with container-managed transactions ({@code REQUIRED}) that implements {@code
 * org.quittance.adapter.api.PaymentNoticeListener} and is bound to this adapter by name; its
 * activation has no properties. In the ejb module {@code META-INF/glassfish-ejb-jar.xml} must bind
 * it:
 *
 * <pre>{@code
 * <ejb>
 *   <ejb-name>NameOfTheBean</ejb-name>
 *   <mdb-resource-adapter>
 *     <resource-adapter-mid>quittance#payment-adapter</resource-adapter-mid>
 *   </mdb-resource-adapter>
 * </ejb>
 * }</pre>
 *
 * Without it Payara looks for a JMS adapter at each recovery scan. There is one such bean, for two
 * would share the facts between them.
 */
package org.quittance.adapter.inbound;
