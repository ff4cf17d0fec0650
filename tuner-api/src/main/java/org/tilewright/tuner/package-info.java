/**
 * The contracts every room meets at, the values that cross them, and the tuning session.
 *
 * <p>Knows no loop, no library and no database. Start reading at {@link
 * org.tilewright.tuner.SearchSpace} and {@link org.tilewright.tuner.Agent}.
 */
package org.tilewright.tuner;
