/**
 * oneDNN as a peer: an {@link org.tilewright.benchmark.peer.onednn.OneDnnOperator} for each kind of
 * primitive, one contender that executes all of them.
 *
 * <p>Start reading at {@link org.tilewright.benchmark.peer.onednn.OneDnnPeer}.
 */
package org.tilewright.benchmark.peer.onednn;
