package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of the data: numbers as long as every cell is one, with NaN for a missing cell; else
 * texts with their codes. A number with leading zeros is an id and stays text.
 */
final class Column {
    private double[] numbers = new double[1024];
    private int rows;
    private @Nullable List<String> texts;
    private final Map<String, Integer> codes = new HashMap<>();

    /** The line of the first cell that is no number. */
    private long textLine;

    static Column of(double... numbers) {
        var column = new Column();
        column.numbers = numbers;
        column.rows = numbers.length;
        return column;
    }

    static Column ofTexts(List<String> cells) {
        var column = new Column();
        column.texts = new ArrayList<>();
        column.numbers = new double[cells.size()];
        cells.forEach(cell -> column.addText(cell));
        return column;
    }

    int rows() {
        return rows;
    }

    boolean isText() {
        return texts != null;
    }

    long textLine() {
        return textLine;
    }

    /** Takes a cell as it stands in the file. */
    void add(String cell, long line) {
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, rows * 2);
        }
        boolean missing = cell.isEmpty() || cell.equals("NA");
        if (texts != null) {
            addText(missing ? "" : cell);
            return;
        }
        double number = missing ? Double.NaN : number(cell);
        if (!missing && !Double.isFinite(number)) {
            textLine = line;
            becomeText();
            addText(cell);
            return;
        }
        numbers[rows++] = number;
    }

    private static double number(String cell) {
        char first = cell.charAt(0);
        boolean id = first == '0' && cell.length() > 1 && cell.charAt(1) != '.';
        if (id || Character.isLetter(cell.charAt(cell.length() - 1))) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException text) {
            return Double.NaN;
        }
    }

    private void becomeText() {
        texts = new ArrayList<>();
        int before = rows;
        rows = 0;
        for (int row = 0; row < before; row++) {
            addText(Double.isNaN(numbers[row]) ? "" : written(numbers[row]));
        }
    }

    private void addText(String text) {
        var known = java.util.Objects.requireNonNull(texts);
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(16, rows * 2));
        }
        if (text.isEmpty()) {
            numbers[rows++] = Double.NaN;
            return;
        }
        int code =
                codes.computeIfAbsent(
                        text,
                        fresh -> {
                            known.add(fresh);
                            return known.size() - 1;
                        });
        numbers[rows++] = code;
    }

    static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    boolean missing(int row) {
        return Double.isNaN(numbers[row]);
    }

    double number(int row) {
        return numbers[row];
    }

    /** The text of a cell; of a number, its shortest form. */
    String text(int row) {
        return texts == null ? written(numbers[row]) : texts.get((int) numbers[row]);
    }

    Column at(int[] chosen) {
        var part = new Column();
        part.texts = texts;
        part.codes.putAll(codes);
        part.textLine = textLine;
        part.numbers = new double[chosen.length];
        part.rows = chosen.length;
        Arrays.setAll(part.numbers, place -> numbers[chosen[place]]);
        return part;
    }
}
