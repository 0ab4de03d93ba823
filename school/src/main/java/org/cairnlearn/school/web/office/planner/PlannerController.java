package org.cairnlearn.school.web.office.planner;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a school's days are planned, for its leader: the weights, a trial, the last weeks. */
@RestController
@Allow(Audience.ADMINISTRATOR)
class PlannerController {
    private static final Set<String> SAID =
            Set.of("published", "nothing", "refused", "trying", "busy", "no_week");

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final OfficeFrame frame;
    private final WeightsDesk desk;

    PlannerController(Work work, OfficeFrame frame, WeightsDesk desk) {
        this.work = work;
        this.frame = frame;
        this.desk = desk;
    }

    @GetMapping(path = OfficeFrame.WEIGHTS, produces = MediaType.TEXT_HTML_VALUE)
    String weights(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID school,
            @RequestParam(defaultValue = "false") boolean tried,
            @RequestParam(required = false) @Nullable String said) {
        var words = frame.words(request);
        var view =
                work.read(
                        visitor.actor(),
                        () -> desk.weights(visitor.person(), school, tried, words));
        var page = frame.page(request, visitor, words.say("office.weights.title"));
        return pages.officeWeights(
                        said == null || !SAID.contains(said)
                                ? page
                                : page.with(
                                        new Toast(
                                                words.say("office.weights.said", "what", said),
                                                null)),
                        view)
                .render();
    }

    @PostMapping(OfficeFrame.WEIGHTS)
    ResponseEntity<String> publish(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam UUID school,
            @RequestParam Map<String, String> form) {
        var visit = new WeightsDesk.Visit(frame.words(request), frame.signature(visitor));
        return answer(
                request,
                visitor,
                school,
                work.write(
                        visitor.actor(),
                        () -> desk.publish(visitor.person(), school, form, visit)));
    }

    @PostMapping(OfficeFrame.WEIGHTS + "/try")
    ResponseEntity<String> attempt(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam UUID school,
            @RequestParam Map<String, String> form) {
        var words = frame.words(request);
        return answer(
                request,
                visitor,
                school,
                work.read(
                        visitor.actor(),
                        () -> desk.attempt(visitor.person(), school, form, words)));
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.WEIGHTS + "/trial.csv", OfficeFrame.WEIGHTS + "/trial.xlsx"})
    ResponseEntity<byte[]> trialFile(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID school) {
        var words = frame.words(request);
        var view =
                work.read(
                        visitor.actor(),
                        () -> desk.weights(visitor.person(), school, false, words));
        var result = view.trial().result();
        return SheetFiles.of(
                request,
                result == null ? new FigureWords(words).nothingCompared() : result.table(),
                words);
    }

    @GetMapping(path = OfficeFrame.WEEKS, produces = MediaType.TEXT_HTML_VALUE)
    String weeks(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID school) {
        var words = frame.words(request);
        return pages.officeWeeks(
                        frame.page(request, visitor, words.say("office.weeks.title")),
                        read(visitor, school, new FigureWords(words)))
                .render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.WEEKS + ".csv", OfficeFrame.WEEKS + ".xlsx"})
    ResponseEntity<byte[]> weeksFile(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID school) {
        var words = frame.words(request);
        return SheetFiles.of(request, forFile(visitor, school, words).table(), words);
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {})
    @GetMapping({OfficeFrame.WEEKS + "/days.csv", OfficeFrame.WEEKS + "/days.xlsx"})
    ResponseEntity<byte[]> daysFile(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(required = false) @Nullable UUID school) {
        var words = frame.words(request);
        return SheetFiles.of(request, forFile(visitor, school, words).allDays(words), words);
    }

    /** A file is read in another year too. */
    private WeeksPage forFile(Visitor visitor, @Nullable UUID school, Words words) {
        return read(visitor, school, new FigureWords(words, LocalDate::toString));
    }

    private WeeksPage read(Visitor visitor, @Nullable UUID school, FigureWords words) {
        return work.read(visitor.actor(), () -> desk.weeks(visitor.person(), school, words));
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request, Visitor visitor, UUID school, WeightsDesk.Answer answer) {
        return switch (answer) {
            case WeightsDesk.Answer.Said(var what) ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(
                                    URI.create(
                                            OfficeFrame.WEIGHTS
                                                    + "?school=%s&said=%s&tried=%s"
                                                            .formatted(
                                                                    school,
                                                                    what,
                                                                    what.equals("trying"))))
                            .build();
            case WeightsDesk.Answer.Again(var view) -> {
                var words = frame.words(request);
                var page = frame.page(request, visitor, words.say("office.weights.title"));
                yield ResponseEntity.unprocessableContent()
                        .contentType(MediaType.TEXT_HTML)
                        .body(pages.officeWeights(page, view).render());
            }
        };
    }
}
