/**
 * From a scheduled loop nest to a shared library, and the machine it is for.
 *
 * <p>Searches and measures nothing. Start reading at {@link org.tilewright.codegen.CpuBuilder}.
 */
package org.tilewright.codegen;
