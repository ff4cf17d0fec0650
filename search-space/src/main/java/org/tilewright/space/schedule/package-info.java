/**
 * The decision process over all schedules of an operator on a processor.
 *
 * <p>Each question is a class of its own; none knows an operator by name. Start reading at {@link
 * org.tilewright.space.schedule.ScheduleSpace} and {@link org.tilewright.space.schedule.Draft}.
 */
package org.tilewright.space.schedule;
