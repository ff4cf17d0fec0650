package org.tilewright.codegen.ir;

/**
 * A 64-bit integer of the generated code and what is known of it.
 *
 * @param text the constant or the name of the value
 * @param low least value it can take
 * @param high greatest value it can take
 */
public record Index(String text, long low, long high) {

  public static Index constant(long value) {
    return new Index(Long.toString(value), value, value);
  }

  public boolean isConstant() {
    return low == high;
  }

  public boolean within(long begin, long end) {
    return low >= begin && high < end;
  }

  public boolean outside(long begin, long end) {
    return high < begin || low >= end;
  }

  @Override
  public String toString() {
    return text;
  }
}
