package org.cairnlearn.school.web.trail;

/**
 * Where a node stands.
 *
 * @param lane which line of its row, from above
 * @param column from the beginning of the way
 */
record Cell(int row, int lane, int column) {
    Cell in(int otherLane) {
        return new Cell(row, otherLane, column);
    }

    Cell at(int otherColumn) {
        return new Cell(row, lane, otherColumn);
    }
}
