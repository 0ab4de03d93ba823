package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.assessment.AssessmentBook;
import org.cairnlearn.school.assessment.Column;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.assessment.ColumnMap;
import org.cairnlearn.standards.assessment.EdFiAssessments;
import org.cairnlearn.standards.assessment.ResultColumn;
import org.cairnlearn.standards.assessment.ResultField;
import org.cairnlearn.standards.datashop.DataShopExport;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TextSource;
import org.springframework.stereotype.Component;

/** Brings results of tests into the school, apart from evidence. */
@Component
class TestResultImport {
    private final Work work;
    private final LogImport.People people;
    private final AssessmentBook assessments;

    TestResultImport(Work work, LogImport.People people, AssessmentBook assessments) {
        this.work = work;
        this.people = people;
        this.assessments = assessments;
    }

    /**
     * The test results that somebody wants imported; empty when it is something else. A map of
     * columns that comes with them is saved for the source.
     */
    Optional<ResultFile> find(EvidenceWish wish, ProblemTally problems) throws IOException {
        var path = wish.wish().path();
        var interchange = EdFiAssessments.find(path);
        if (interchange.any()) {
            return Optional.of(new ResultFile.EdFi(interchange));
        }
        var columns = wish.maps().columns();
        if (columns == null && isLog(path)) {
            return Optional.empty();
        }
        if (columns == null) {
            return work.read(
                            Actor.Task.importing(wish.wish().tenant()),
                            () -> assessments.findColumns(wish.source()))
                    .map(saved -> new ResultFile.Mapped(path, map(saved)));
        }
        var map = ColumnMap.read(columns, problems);
        map.ifPresent(good ->
                work.write(
                        Actor.Task.importing(wish.wish().tenant()),
                        () -> {
                            assessments.saveColumns(wish.source(), columns(good));
                            return true;
                        }));
        return Optional.of(
                map.<ResultFile>map(good -> new ResultFile.Mapped(path, good))
                        .orElseGet(ResultFile.Unmapped::new));
    }

    /** What is plainly a log is one, whatever map of columns its source has. */
    private static boolean isLog(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return false;
        }
        var header = new HashSet<>(Table.headerOf(TextSource.of(path)));
        var export = new DataShopExport.Wish(null, ZoneOffset.UTC);
        return header.containsAll(List.of("student", "seq", "skills"))
                || DataShopExport.open(path, export).isPresent();
    }

    ImportReport read(ResultFile file, EvidenceWish wish, ProblemTally problems)
            throws IOException {
        var people = this.people.of(work, wish);
        people.prepare(
                student -> file.read(row -> student.accept(row.student()), _ -> {}), problems);
        var batches =
                new ResultBatches(
                        new ResultBatches.Target(work, assessments, wish, file), people, problems);
        var read = file.read(batches::take, problems);
        batches.flush();
        this.people.keep(work, wish, people.met());
        var counts =
                read.isEmpty()
                        ? List.of(FileCount.refused(EvidenceImport.name(wish.wish().path()), 0))
                        : read.stream().map(batches::count).toList();
        return new ImportReport(
                file.format(), !read.isEmpty() && !wish.wish().dryRun(), counts, problems.all());
    }

    private static ColumnMap map(Map<String, Column> saved) {
        var columns = new EnumMap<ResultField, ResultColumn>(ResultField.class);
        saved.forEach((word, column) -> {
            var field = ResultField.of(word);
            var heading = column.heading();
            var value = column.value();
            field.ifPresent(known ->
                    columns.put(
                            known,
                            heading == null
                                    ? new ResultColumn.Same(value == null ? "" : value)
                                    : new ResultColumn.Heading(heading)));
        });
        return new ColumnMap(columns);
    }

    private static Map<String, Column> columns(ColumnMap map) {
        var columns = new HashMap<String, Column>();
        map.columns()
                .forEach((field, column) ->
                        columns.put(
                                field.word(),
                                switch (column) {
                                    case ResultColumn.Heading(var heading) ->
                                            new Column(heading, null);
                                    case ResultColumn.Same(var value) -> new Column(null, value);
                                }));
        return columns;
    }
}
