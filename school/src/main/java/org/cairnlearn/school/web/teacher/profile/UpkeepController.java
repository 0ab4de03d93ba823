package org.cairnlearn.school.web.teacher.profile;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.consent.WayOut;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.SheetFiles;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.TeacherMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How up to date the profiles of a class are, for those who teach it. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class UpkeepController {
    static final String PAGE = "/teacher/profiles";

    private final Templates pages = new StaticTemplates();
    private final Work work;
    private final UpkeepReader reader;
    private final Frames frames;
    private final SchoolTime time;

    UpkeepController(Work work, UpkeepReader reader, Frames frames, SchoolTime time) {
        this.work = work;
        this.reader = reader;
        this.frames = frames;
        this.time = time;
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class", required = false) @Nullable UUID asked) {
        var words = frames.words(request);
        var facts = read(visitor, asked);
        var page =
                frames.page(
                        request,
                        visitor,
                        facts.chosen().who(),
                        words.say("teacher.upkeep.title"),
                        TeacherMenu.links(
                                words,
                                TeacherMenu.Place.ELSEWHERE,
                                facts.chosen().roster().schoolClass().id()));
        return pages.teacherUpkeep(page, new UpkeepView(facts, words).page()).render();
    }

    @WayOut(
            purpose = Purpose.SCHOOL_WORK,
            data = {DataKind.NAME, DataKind.WORK})
    @GetMapping({PAGE + ".csv", PAGE + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(name = "class", required = false) @Nullable UUID asked,
            @RequestParam(defaultValue = "profiles") String of) {
        var words = frames.words(request);
        return SheetFiles.of(request, table(read(visitor, asked), of, words), words);
    }

    private UpkeepReader.Facts read(Visitor visitor, @Nullable UUID asked) {
        return work.read(
                visitor.actor(),
                () ->
                        reader.which(visitor.person(), asked == null ? null : new ClassId(asked))
                                .map(one -> reader.read(visitor.person(), one))
                                .orElseThrow(NotThere::new));
    }

    private Table table(UpkeepReader.Facts facts, String of, Words words) {
        var page = new UpkeepView(facts, words).page();
        var goals = of.equals("goals");
        var caption =
                words.say(
                        goals ? "teacher.upkeep.goals_file" : "teacher.upkeep.file",
                        "course",
                        facts.chosen().roster().schoolClass().title(),
                        "day",
                        time.today().toString());
        return goals ? page.goals().table(caption) : page.table(caption);
    }
}
