package dev.leanbench.evaluation.peers;

import dev.leanbench.evaluation.truth.Direction;

/**
 * A place in a series where its level changes.
 *
 * @param position the position of the first value on the new level
 * @param direction which way it changes
 */
record ChangePoint(int position, Direction direction) {

    boolean isNear(ChangePoint other) {
        return direction == other.direction && Math.abs(position - other.position) <= 1;
    }
}
