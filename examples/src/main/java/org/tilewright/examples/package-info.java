/**
 * Programs to start from, one {@code main} each; README.md says what each shows.
 *
 * <p>They use what any user of the library can. Start reading at {@link
 * org.tilewright.examples.TuneMatmul}.
 */
package org.tilewright.examples;
