/**
 * The plain nest as a peer: what code is worth that nobody scheduled.
 *
 * <p>Start reading at {@link org.tilewright.benchmark.peer.plain.PlainPeer}.
 */
package org.tilewright.benchmark.peer.plain;
