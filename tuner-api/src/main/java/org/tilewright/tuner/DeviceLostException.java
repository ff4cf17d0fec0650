package org.tilewright.tuner;

/** The device went away and did not come back; everything measured before is stored. */
public final class DeviceLostException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  DeviceLostException(String device, int attempts, String lastMessage) {
    super(
        "The device %s was lost %d times in a row (%s). Check its connection and run the session again: it continues where it stopped."
            .formatted(device, attempts, lastMessage));
  }
}
