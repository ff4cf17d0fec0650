/**
 * Comparisons for people, spreadsheets and eyes. Every row is shown, lost ones too.
 *
 * <p>Nothing is timed here. Start reading at {@link org.tilewright.benchmark.report.Report}.
 */
package org.tilewright.benchmark.report;
