/**
 * ND4J as a peer: an operator here is the name of one of its operations and the numbers it takes.
 *
 * <p>Start reading at {@link org.tilewright.benchmark.peer.nd4j.Nd4jPeer}.
 */
package org.tilewright.benchmark.peer.nd4j;
