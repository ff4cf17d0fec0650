package org.tilewright.cost.trees;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XGBoostLibraryTest {

  @Test
  void loadsHereAndDoesNotMindBeingAskedTwice() {
    assertThatCode(XGBoostLibrary::load).doesNotThrowAnyException();
    assertThatCode(XGBoostLibrary::load).doesNotThrowAnyException();
  }

  @Test
  void saysWhichLibraryIsMissingAndWhatToDo() {
    LinkageError missing =
        new ExceptionInInitializerError(
            new UnsatisfiedLinkError("libgomp.so.1: cannot open shared object file"));

    assertThatThrownBy(() -> loadFailingWith(missing))
        .isInstanceOf(XGBoostUnavailableException.class)
        .hasMessageContainingAll(
            "libgomp.so.1: cannot open shared object file",
            "apt-get install libgomp1",
            "--cost-model none");
  }

  private static void loadFailingWith(LinkageError error) {
    XGBoostLibrary.load(
        () -> {
          throw error;
        });
  }
}
