package org.cairnlearn.standards.framework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairnlearn.standards.json.JsonValues;

/**
 * The cells of an XLSX workbook (ECMA-376) as text, sheet by sheet. Formulas give the value that
 * was saved with them.
 */
final class Workbook {
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_PARTS = 2_000;

    private final Map<String, byte[]> parts;
    private final List<String> strings;

    private Workbook(Map<String, byte[]> parts) throws XMLStreamException {
        this.parts = parts;
        this.strings = strings(part("xl/sharedStrings.xml"));
    }

    /** One row: its number in the sheet, from 1, and its cells by column letters. */
    record Row(long number, Map<String, String> cells) {}

    /**
     * Unpacks a workbook.
     *
     * @throws ZipException when it is damaged, or unpacks to more than anybody writes by hand
     * @throws XMLStreamException when a part of it is not well-formed
     */
    static Workbook open(InputStream bytes) throws IOException, XMLStreamException {
        var parts = new HashMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(bytes)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().endsWith(".xml") && !entry.getName().endsWith(".rels")) {
                    continue;
                }
                var part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= part.length;
                if (left < 0 || parts.size() > MOST_PARTS) {
                    throw new ZipException("The workbook unpacks to too much");
                }
                parts.put(entry.getName(), part);
            }
        }
        return new Workbook(parts);
    }

    /** The rows of each sheet, by the sheet's name. */
    Map<String, List<Row>> sheets() throws XMLStreamException {
        var targets = new HashMap<String, String>();
        for (var one : elements(part("xl/_rels/workbook.xml.rels"), "Relationship")) {
            targets.put(one.getOrDefault("Id", ""), one.getOrDefault("Target", ""));
        }
        var sheets = new LinkedHashMap<String, List<Row>>();
        for (var sheet : elements(part("xl/workbook.xml"), "sheet")) {
            var target = targets.getOrDefault(sheet.getOrDefault("id", ""), "");
            var path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            sheets.put(sheet.getOrDefault("name", ""), rows(part(path)));
        }
        return sheets;
    }

    private byte[] part(String path) {
        return parts.getOrDefault(path, new byte[0]);
    }

    private static List<Map<String, String>> elements(byte[] xml, String name)
            throws XMLStreamException {
        var found = new ArrayList<Map<String, String>>();
        if (xml.length == 0) {
            return found;
        }
        var reader = SafeXml.reader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(name)) {
                found.add(attributes(reader));
            }
        }
        return found;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static List<String> strings(byte[] xml) throws XMLStreamException {
        var strings = new ArrayList<String>();
        if (xml.length == 0) {
            return strings;
        }
        var reader = SafeXml.reader(new ByteArrayInputStream(xml));
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (reader.getLocalName().equals("t")) {
                        text.append(reader.getElementText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (reader.getLocalName().equals("si")) {
                        strings.add(text.toString());
                        text.setLength(0);
                    }
                }
                default -> {}
            }
        }
        return strings;
    }

    private List<Row> rows(byte[] xml) throws XMLStreamException {
        var rows = new ArrayList<Row>();
        if (xml.length == 0) {
            return rows;
        }
        var reader = SafeXml.reader(new ByteArrayInputStream(xml));
        var cells = new LinkedHashMap<String, String>();
        var cell = Map.<String, String>of();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (reader.getLocalName()) {
                        case "row" -> cells.clear();
                        case "c" -> cell = attributes(reader);
                        case "v", "t" ->
                                cells.put(column(cell), value(cell, reader.getElementText()));
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (reader.getLocalName().equals("row")) {
                        rows.add(new Row(rows.size() + 1L, Map.copyOf(cells)));
                    }
                }
                default -> {}
            }
        }
        return rows;
    }

    private static String column(Map<String, String> cell) {
        return cell.getOrDefault("r", "").replaceAll("\\d", "");
    }

    private String value(Map<String, String> cell, String text) {
        if (!cell.getOrDefault("t", "").equals("s")) {
            return JsonValues.clean(text.strip());
        }
        var place = text.matches("\\d{1,9}") ? Integer.parseInt(text) : strings.size();
        return place < strings.size() ? JsonValues.clean(strings.get(place).strip()) : "";
    }
}
