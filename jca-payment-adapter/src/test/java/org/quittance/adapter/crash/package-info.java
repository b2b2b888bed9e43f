/**
 * A process that dies at each durable step, and a new one that goes on: the adapter, a license
 * database as the second branch, a coordinator with its own forced log, and a processor outside.
 *
 * <p>Tests only. Kill points are placed from outside by Byteman; what is left is judged by SQL and
 * by the processor's journal.
 */
package org.quittance.adapter.crash;
