package org.cairnlearn.school.web.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.web.trail.Shape.Edge;
import org.cairnlearn.school.web.trail.Trail.Stop;
import org.cairnlearn.school.web.trail.Trail.Walked;

/**
 * A map with every place and line of its drawing, ready for the template. Style sheets do not
 * mirror a drawing: where people read from right to left, the places are mirrored here.
 *
 * @param width in the drawing's own units, a hundredth of which is about a letter's height
 * @param mirrored whether the way leads from right to left
 */
public record Picture(
        String label, int width, int height, boolean mirrored, List<Band> bands, List<Line> lines) {
    public Picture {
        bands = List.copyOf(bands);
        lines = List.copyOf(lines);
    }

    /**
     * A row.
     *
     * @param title its name, as a screen reader says it
     * @param labels the lines of its name, as drawn
     */
    public record Band(String title, List<Text> labels, int top, int height, List<Dot> dots) {
        public Band {
            labels = List.copyOf(labels);
            dots = List.copyOf(dots);
        }
    }

    /**
     * A stop.
     *
     * @param column for the arrow keys, from the beginning of the way
     * @param lines of its name, placed from its middle
     */
    public record Dot(Stop stop, int x, int y, int column, List<Text> lines) {
        public Dot {
            lines = List.copyOf(lines);
        }

        /** What it looks like, as the style sheet calls it. */
        public String look() {
            return (stop.is(Trail.Mark.READY) ? " ready" : "")
                    + (stop.is(Trail.Mark.LATER) ? " later" : "");
        }

        public boolean chosen() {
            return stop.is(Trail.Mark.CHOSEN);
        }

        public boolean ready() {
            return stop.is(Trail.Mark.READY);
        }

        public boolean freshLook() {
            return stop.is(Trail.Mark.FRESH_LOOK);
        }
    }

    /** A line between two stops, as an SVG path. */
    public record Line(Walked walked, String path) {
        /** What it looks like, as the style sheet calls it. */
        public String look() {
            return switch (walked) {
                case DONE -> "done";
                case READY -> "ready";
                case LATER -> "later";
            };
        }
    }

    /** A line of words at a place. */
    public record Text(String words, int x, int y) {}

    /** Lays a map out and draws it. */
    public static Picture of(Trail trail, boolean mirrored) {
        var stops = trail.stops();
        var shape = shape(trail);
        var cells = Crossings.reduced(shape, Layers.of(shape));
        var paper = Paper.of(cells, stops, mirrored);
        var bands = new ArrayList<Band>();
        for (var row = 0; row < trail.rows().size(); row++) {
            bands.add(band(trail.rows().get(row), row, cells, stops, paper));
        }
        var lines = new ArrayList<Line>();
        for (var edge : shape.edges()) {
            lines.add(new Line(walked(trail, edge), paper.path(edge, cells)));
        }
        lines.sort(Comparator.comparing(Line::walked).reversed()); // what is done lies on top
        return new Picture(trail.label(), paper.width(), paper.height(), mirrored, bands, lines);
    }

    private static Band band(
            Trail.Row row, int number, List<Cell> cells, List<Stop> stops, Paper paper) {
        var dots =
                IntStream.range(0, stops.size())
                        .filter(node -> cells.get(node).row() == number)
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(node -> cells.get(node).column())
                                        .thenComparing(node -> cells.get(node).lane()))
                        .map(node -> paper.dot(stops.get(node), cells.get(node)))
                        .toList();
        return new Band(
                row.label(),
                paper.labels(row.label(), number),
                paper.top(number),
                paper.bandHeight(number),
                dots);
    }

    private static Shape shape(Trail trail) {
        var ids = trail.stops().stream().map(Stop::id).toList();
        var rows = new ArrayList<Integer>();
        for (var row = 0; row < trail.rows().size(); row++) {
            for (var stop = 0; stop < trail.rows().get(row).stops().size(); stop++) {
                rows.add(row);
            }
        }
        var edges =
                trail.links().stream()
                        .map(link -> new Edge(ids.indexOf(link.from()), ids.indexOf(link.to())))
                        .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
                        .toList();
        return new Shape(rows, edges).reduced();
    }

    private static Walked walked(Trail trail, Edge edge) {
        var stops = trail.stops();
        return trail.links().stream()
                .filter(link ->
                        link.from().equals(stops.get(edge.from()).id())
                                && link.to().equals(stops.get(edge.to()).id()))
                .findFirst()
                .orElseThrow()
                .walked();
    }
}
