package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.exchange.AttendanceImport;
import org.cairnlearn.school.exchange.EvidenceImport;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.FrameworkImport;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.MaterialImport;
import org.cairnlearn.school.exchange.MaterialWish;
import org.cairnlearn.school.exchange.RosterImport;
import org.cairnlearn.school.exchange.ScheduleImport;
import org.cairnlearn.school.exchange.ServicesImport;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SimulatedSchool;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A simulated school's files: all but the work at once, the work up to a day when that is over. */
final class TermFiles {
    private static final Map<String, String> LOGS =
            Map.of(
                    "responses.csv", "Practice",
                    "responses-reading-and-writing.csv", "Reading and writing");

    private final BeanFactory beans;
    private final SimulatedSchool school;
    private final Path folder;
    private final TenantId tenant;
    private final Map<String, Integer> taken = new HashMap<>();

    TermFiles(BeanFactory beans, SimulatedSchool school, Path folder) {
        this.beans = beans;
        this.school = school;
        this.folder = folder;
        this.tenant = beans.getBean(Tenants.class).add("Harbor School District").id();
        school.writeTo(folder);
        whole(beans.getBean(RosterImport.class).run(wish("roster")));
        for (var file : List.of("framework.csv", "framework-reading-and-writing.csv")) {
            whole(beans.getBean(FrameworkImport.class).run(wish(file)));
        }
        whole(beans.getBean(ServicesImport.class).run(wish("services.csv")));
        whole(beans.getBean(ScheduleImport.class).run(wish("schedule")));
        whole(beans.getBean(AttendanceImport.class).run(wish("attendance.csv")));
        whole(
                beans.getBean(MaterialImport.class)
                        .run(new MaterialWish(wish("materials.csv"), List.of(), "Harbor School")));
    }

    TenantId tenant() {
        return tenant;
    }

    /** Takes in the work of up to the end of a day that has not come in yet. */
    void evidence(LocalDate until) {
        var end = until.plusDays(1).atStartOfDay(HarborSchool.ZONE).toEpochSecond();
        var last = end - school.start().getEpochSecond();
        LOGS.forEach((file, source) -> {
            var part = part(file, last);
            if (part != null) {
                whole(
                        beans.getBean(EvidenceImport.class)
                                .run(
                                        new EvidenceWish(
                                                wish(part),
                                                EvidenceWish.Maps.NONE,
                                                source,
                                                school.start(),
                                                EvidenceWish.Choices.NONE)));
            }
        });
    }

    /** The rows of a log that have happened by then and were not taken; null without any. */
    private @Nullable String part(String file, long last) {
        try {
            var lines = Files.readAllLines(folder.resolve(file));
            var column = List.of(lines.getFirst().split(",")).indexOf("t");
            var rows = new ArrayList<String>();
            rows.add(lines.getFirst());
            var before = taken.getOrDefault(file, Integer.MIN_VALUE);
            for (var line : lines.subList(1, lines.size())) {
                var at = (int) Double.parseDouble(line.split(",")[column]);
                if (at > before && at <= last) {
                    rows.add(line);
                }
            }
            taken.put(file, (int) last);
            var part = "part-" + file;
            Files.writeString(folder.resolve(part), String.join("\r\n", rows) + "\r\n");
            return rows.size() > 1 ? part : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportWish wish(String file) {
        return new ImportWish(tenant, folder.resolve(file), false, false, _ -> {});
    }

    private static void whole(ImportReport report) {
        if (!report.applied() || report.files().stream().anyMatch(file -> file.refused() > 0)) {
            throw new IllegalStateException("Not taken in whole: " + report.format());
        }
    }
}
