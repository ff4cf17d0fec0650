/**
 * Files of workloads, one in each row.
 *
 * <p>No tuning. Start reading at {@link org.tilewright.cli.workloads.WorkloadFile}.
 */
package org.tilewright.cli.workloads;
