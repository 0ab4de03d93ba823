package org.cairnlearn.school.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.budget.DutyList;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.exchange.RosterExport;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.office.Systems.Last;
import org.cairnlearn.school.web.office.Systems.Wish;
import org.cairnlearn.school.web.office.Systems.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The roster as OneRoster 1.2 CSV in a ZIP file, for the school's own systems. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class RosterFilesController {
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final SystemsDesk desk;
    private final RosterExport export;
    private final SchoolTime time;

    RosterFilesController(SystemsDesk desk, RosterExport export, SchoolTime time) {
        this.desk = desk;
        this.export = export;
        this.time = time;
    }

    /**
     * All of it, or what changed.
     *
     * @param since a day or a moment; what is empty asks for all
     */
    @DutyList
    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.CONTACT})
    @GetMapping(OfficeFrame.ROSTER_FILES)
    ResponseEntity<byte[]> zip(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String since)
            throws IOException {
        desk.enter(visitor, Action.EXPORT);
        return switch (Since.read(since.strip(), time)) {
            case Since.All() -> file(visitor, null, "roster.zip");
            case Since.From(var moment, var day) ->
                    file(visitor, moment, "roster-changes-since-" + day + ".zip");
            case Since.NotOne() -> wrong(request, visitor, Wrong.NO_SINCE);
            case Since.Ahead() -> wrong(request, visitor, Wrong.SINCE_AHEAD);
        };
    }

    private ResponseEntity<byte[]> file(Visitor visitor, @Nullable Instant since, String name)
            throws IOException {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(export.zipped(visitor.actor(), since));
    }

    private ResponseEntity<byte[]> wrong(HttpServletRequest request, Visitor visitor, Wrong why) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(
                        desk.page(request, visitor, new Last(why, Wish.NONE, null))
                                .getBytes(StandardCharsets.UTF_8));
    }
}
