/**
 * OpenBLAS as a peer, for whatever is a plain product of matrices.
 *
 * <p>Start reading at {@link org.tilewright.benchmark.peer.openblas.OpenBlasPeer}.
 */
package org.tilewright.benchmark.peer.openblas;
