/**
 * What the tests of all packages of this room share.
 *
 * <p>Nothing that is tested. Start reading at {@link org.tilewright.space.Golden}.
 */
package org.tilewright.space;
