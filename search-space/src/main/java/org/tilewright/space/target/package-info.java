/**
 * What a search space needs to know of the processors it makes schedules for.
 *
 * <p>Detection is another room. Start reading at {@link org.tilewright.space.target.CpuTarget}.
 */
package org.tilewright.space.target;
