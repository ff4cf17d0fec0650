package org.tilewright.tuner;

import org.tilewright.tuner.testing.CandidateFilterContract;

class HighestScoresTest extends CandidateFilterContract {
  @Override
  protected CandidateFilter filter() {
    return new HighestScores();
  }
}
