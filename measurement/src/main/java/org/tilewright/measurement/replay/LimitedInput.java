package org.tilewright.measurement.replay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error where a file, small as it may be zipped, unpacks to more than is sane. */
final class LimitedInput extends FilterInputStream {
  private static final long MOST_BYTES = 1L << 30;

  private long count;

  LimitedInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    return counted(one < 0 ? -1 : 1) < 0 ? -1 : one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return counted(in.read(bytes, offset, length));
  }

  private int counted(int read) throws IOException {
    count += Math.max(0, read);
    if (count <= MOST_BYTES) return read;
    throw new IOException("it is larger than %d MiB".formatted(MOST_BYTES >> 20));
  }
}
