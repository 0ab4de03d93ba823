package org.cairnlearn.school.web.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.web.trail.Picture.Dot;
import org.cairnlearn.school.web.trail.Picture.Text;
import org.cairnlearn.school.web.trail.Shape.Edge;
import org.cairnlearn.school.web.trail.Trail.Stop;

/** Where things lie on the drawing: cells become places, ways become paths. */
final class Paper {
    private static final int RADIUS = 26;
    private static final int FIRST = 172;
    private static final int MARGIN = 60;
    private static final int USUAL_WIDTH = 902;
    private static final int CLOSEST = 100;
    private static final int WIDEST = 150;
    private static final int GAP = 8;
    private static final int ABOVE = 42;
    private static final int BELOW = 66;
    private static final int LINE = 15;
    private static final int GUTTER = 35;

    /** How wide a letter of a name and of a row's label is, on average. */
    private static final int LETTER = 7;

    private static final int LABEL_LETTERS = 13;
    private static final int NAME_LINES = 3;

    private final int pitch;
    private final int width;
    private final int lane;
    private final int nameLines;
    private final List<Integer> lanes;
    private final boolean mirrored;

    private Paper(int columns, List<Integer> lanes, List<String> names, boolean mirrored) {
        var steps = Math.max(1, columns - 1);
        pitch = Math.clamp((USUAL_WIDTH - FIRST - MARGIN) / steps, CLOSEST, WIDEST);
        width = Math.max(USUAL_WIDTH, FIRST + steps * pitch + MARGIN);
        nameLines =
                names.stream()
                        .mapToInt(name -> Lines.of(name, letters(), NAME_LINES).size())
                        .max()
                        .orElse(1);
        lane = ABOVE + BELOW + LINE * Math.max(0, nameLines - 2);
        this.lanes = lanes;
        this.mirrored = mirrored;
    }

    static Paper of(List<Cell> cells, List<Stop> stops, boolean mirrored) {
        var rows = cells.stream().mapToInt(cell -> cell.row() + 1).max().orElse(0);
        var lanes =
                IntStream.range(0, rows)
                        .mapToObj(row ->
                                cells.stream()
                                        .filter(cell -> cell.row() == row)
                                        .mapToInt(cell -> cell.lane() + 1)
                                        .max()
                                        .orElse(1))
                        .toList();
        return new Paper(
                Layers.columns(cells), lanes, stops.stream().map(Stop::name).toList(), mirrored);
    }

    int width() {
        return width;
    }

    int height() {
        return top(lanes.size()) - GAP + 4;
    }

    int top(int row) {
        return GAP + IntStream.range(0, row).map(earlier -> bandHeight(earlier) + GAP).sum();
    }

    int bandHeight(int row) {
        return lanes.get(row) * lane;
    }

    /** A row's name, its middle as high as the first stops. */
    List<Text> labels(String label, int row) {
        var lines = Lines.of(label, LABEL_LETTERS, 4);
        var texts = new ArrayList<Text>();
        for (var line = 0; line < lines.size(); line++) {
            var y = top(row) + ABOVE + 6 + 19 * line - 19 * (lines.size() - 1) / 2;
            texts.add(new Text(lines.get(line), mirror(18), y));
        }
        return texts;
    }

    Dot dot(Stop stop, Cell cell) {
        var name = Lines.of(stop.name(), letters(), NAME_LINES);
        var lines =
                IntStream.range(0, name.size())
                        .mapToObj(line -> new Text(name.get(line), 0, ABOVE + LINE * line))
                        .toList();
        return new Dot(stop, mirror(x(cell)), y(cell), cell.column(), lines);
    }

    String path(Edge edge, List<Cell> cells) {
        var from = cells.get(edge.from());
        var to = cells.get(edge.to());
        return switch (Way.of(edge, cells)) {
            case STRAIGHT -> start(from) + along(enter(to));
            case OVER -> over(from, to);
            case ALONG_EARLIER ->
                    start(from) + along(leave(to.at(to.column() - 1))) + bend(to, y(from), y(to));
            case ALONG_LATER ->
                    start(from)
                            + bend(from.at(from.column() + 1), y(from), y(to))
                            + along(enter(to));
            case BETWEEN ->
                    start(from)
                            + bend(from.at(from.column() + 1), y(from), y(to) - GUTTER)
                            + along(leave(to.at(to.column() - 1)))
                            + bend(to, y(to) - GUTTER, y(to));
        };
    }

    private int letters() {
        return Math.clamp((pitch - 14) / LETTER, 12, 14);
    }

    private int x(Cell cell) {
        return FIRST + pitch * cell.column();
    }

    private int y(Cell cell) {
        return top(cell.row()) + lane * cell.lane() + ABOVE;
    }

    private int leave(Cell cell) {
        return x(cell) + RADIUS;
    }

    private int enter(Cell cell) {
        return x(cell) - RADIUS - 1;
    }

    private String start(Cell cell) {
        return "M%d %d".formatted(mirror(leave(cell)), y(cell));
    }

    private String along(int x) {
        return "H%d".formatted(mirror(x));
    }

    /** From one height to another in the gap before a column. */
    private String bend(Cell column, int from, int to) {
        var before = leave(column.at(column.column() - 1));
        var after = enter(column);
        var middle = mirror((before + after) / 2);
        return "C%d %d %d %d %d %d".formatted(middle, from, middle, to, mirror(after), to);
    }

    private String over(Cell from, Cell to) {
        var edge = 15;
        var bow = y(from) - 44;
        return "M%d %dC%d %d %d %d %d %d"
                .formatted(
                        mirror(x(from) + 20),
                        y(from) - edge,
                        mirror(x(from) + 60),
                        bow,
                        mirror(x(to) - 60),
                        bow,
                        mirror(x(to) - 21),
                        y(to) - edge);
    }

    private int mirror(int x) {
        return mirrored ? width - x : x;
    }
}
