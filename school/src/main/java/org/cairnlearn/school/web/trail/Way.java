package org.cairnlearn.school.web.trail;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.school.web.trail.Shape.Edge;

/** How an edge goes from node to node so that it runs through no third one. */
enum Way {
    /** Along a lane in which nothing stands between. */
    STRAIGHT,
    /** In a bow over what stands between in the same lane. */
    OVER,
    /** Along the lane of the earlier node, then down or up before the later one. */
    ALONG_EARLIER,
    /** Down or up after the earlier node, then along the lane of the later one. */
    ALONG_LATER,
    /** Between two lanes, above the later node's. */
    BETWEEN;

    static Way of(Edge edge, List<Cell> cells) {
        var from = cells.get(edge.from());
        var to = cells.get(edge.to());
        var taken = new HashSet<>(cells);
        var same = from.row() == to.row() && from.lane() == to.lane();
        if (same) {
            return isFree(taken, from, from.column() + 1, to.column()) ? STRAIGHT : OVER;
        }
        if (isFree(taken, from, from.column() + 1, to.column())) {
            return ALONG_EARLIER;
        }
        return isFree(taken, to, from.column() + 1, to.column()) ? ALONG_LATER : BETWEEN;
    }

    /** Whether nothing stands in a cell's lane from one column up to before another. */
    private static boolean isFree(Set<Cell> taken, Cell lane, int first, int before) {
        return IntStream.range(first, before).mapToObj(lane::at).noneMatch(taken::contains);
    }
}
