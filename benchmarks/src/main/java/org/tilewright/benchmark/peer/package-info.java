/**
 * The role of whoever we are compared with; one package below for each.
 *
 * <p>Nothing is timed or compared here. Start reading at {@link
 * org.tilewright.benchmark.peer.Peer}.
 */
package org.tilewright.benchmark.peer;
