/**
 * libtorch through DJL as a peer: an operator here is a function from inputs to the output.
 *
 * <p>Start reading at {@link org.tilewright.benchmark.peer.torch.TorchPeer}.
 */
package org.tilewright.benchmark.peer.torch;
