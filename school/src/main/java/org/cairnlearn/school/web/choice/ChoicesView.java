package org.cairnlearn.school.web.choice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.Answer;
import org.cairnlearn.school.choice.ClassOffer;
import org.cairnlearn.school.choice.Way;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.GroupGuard;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.Wish;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;

/** Puts what a class is offered and chose into words. */
final class ChoicesView {
    private final ChoicesReader.Facts facts;
    private final Words words;
    private final ChoiceWords ways;
    private final CountWords counts;

    ChoicesView(ChoicesReader.Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
        this.ways = new ChoiceWords(words, facts.names().skills(), facts.names().materials());
        this.counts = new CountWords(words, facts.names().people());
    }

    ChoicesPage page() {
        var offer = facts.offer();
        var chosen = offer.answers().stream().filter(one -> one.offer() != null).count();
        return new ChoicesPage(
                new ChoicesPage.Head(
                        (words.say(
                                                "teacher.choices.lead",
                                                "chosen",
                                                chosen,
                                                "students",
                                                facts.names().people().size(),
                                                "day",
                                                words.day(offer.date()))
                                        + " "
                                        + LostBlocks.sentences(facts.plans().lost(), words))
                                .strip(),
                        facts.chosen().roster().schoolClass().title(),
                        new Take(
                                words.say("teacher.map.take"),
                                Stream.of(ChoicesFile.Which.values())
                                        .flatMap(this::files)
                                        .toList())),
                classes(),
                offer.skills().isEmpty()
                        ? new Notice(
                                words.say("teacher.choices.none"),
                                words.say("teacher.choices.none_why"),
                                null)
                        : null,
                new ChoicesPage.Said(
                        proposals(),
                        offer.answers().stream().flatMap(this::chosen).toList(),
                        open(),
                        offer.lines().stream().map(this::line).toList(),
                        missed()),
                new ChoicesPage.Rest(offered(), playlists(), groups()));
    }

    private List<ChoicesPage.Proposal> proposals() {
        return facts.proposals().stream()
                .filter(one -> facts.names().people().containsKey(one.day().student()))
                .map(one ->
                        new ChoicesPage.Proposal(
                                one.id().toString(),
                                name(one.day().student()),
                                one.words(),
                                post("/answer") + "&proposal=" + one.id()))
                .toList();
    }

    private Stream<Link> files(ChoicesFile.Which which) {
        var here = facts.chosen().roster().schoolClass().id();
        return Stream.of("xlsx", "csv")
                .map(form ->
                        Link.to(
                                words.say("teacher.choices.file", "which", which, "form", form),
                                "%s.%s?class=%s&table=%s"
                                        .formatted(ChoicesController.PAGE, form, here, which)));
    }

    private List<Link> classes() {
        var here = facts.chosen().roster().schoolClass().id();
        var own = facts.chosen().classes();
        return own.size() < 2
                ? List.of()
                : own.stream()
                        .map(one ->
                                new Link(
                                        one.title(),
                                        ChoicesController.PAGE + "?class=" + one.id(),
                                        one.id().equals(here)))
                        .toList();
    }

    private Stream<String> chosen(Answer answer) {
        var offer = answer.offer();
        var student = name(answer.day().student());
        return offer != null
                ? Stream.of(
                        words.say(
                                "teacher.choices.chosen",
                                "student",
                                student,
                                "what",
                                ways.whole(offer.way())))
                : answer.kind() == Answer.Kind.NONE
                        ? Stream.of(words.say("teacher.choices.said_none", "student", student))
                        : Stream.empty();
    }

    /** Who has not said anything. */
    private String open() {
        var said =
                facts.offer().answers().stream()
                        .map(answer -> answer.day().student())
                        .collect(Collectors.toSet());
        var open =
                facts.names().people().values().stream()
                        .filter(person -> !said.contains(person.id()))
                        .map(person -> person.name().brief())
                        .sorted()
                        .toList();
        return open.isEmpty() ? "" : words.say("teacher.choices.open", "names", words.list(open));
    }

    private String line(ClassOffer.Line line) {
        var material = facts.names().materials().get(line.material());
        return words.say(
                "teacher.choices.line",
                "title",
                material == null ? "" : material.about().title(),
                "names",
                words.list(line.students().stream().map(this::name).toList()));
    }

    /** What plans could not keep, and why: today's, or those of the last seven days. */
    private ChoicesPage.Missed missed() {
        var span = facts.plans().span();
        var other =
                span == ChoicesReader.Span.TODAY
                        ? ChoicesReader.Span.WEEK
                        : ChoicesReader.Span.TODAY;
        var lines = facts.plans().made().stream().flatMap(this::missed).distinct().toList();
        return new ChoicesPage.Missed(
                words.say("teacher.choices.fates", "span", span),
                lines.isEmpty() && span == ChoicesReader.Span.WEEK
                        ? List.of(words.say("teacher.choices.fates_none"))
                        : lines,
                Link.to(
                        words.say("teacher.choices.fates_other", "span", other),
                        "%s?class=%s&missed=%s#missed"
                                .formatted(
                                        ChoicesController.PAGE,
                                        facts.chosen().roster().schoolClass().id(),
                                        other == ChoicesReader.Span.WEEK ? "week" : "today")));
    }

    private Stream<String> missed(BlockPlan plan) {
        return plan.places().stream()
                .filter(place -> facts.names().people().containsKey(place.student()))
                .filter(ChoicesView::isChosen)
                .flatMap(place ->
                        plan.fate(place).stream()
                                .filter(fate -> fate != Wish.Fate.KEPT)
                                .map(fate -> missed(place, fate)))
                .map(line ->
                        facts.plans().span() == ChoicesReader.Span.TODAY ? line : on(plan, line));
    }

    private String on(BlockPlan plan, String line) {
        return "%s · %s".formatted(words.shortDay(plan.block().date()), line);
    }

    private static boolean isChosen(Place place) {
        var wished = place.wished();
        return wished != null && wished.chosen();
    }

    private String missed(Place place, Wish.Fate fate) {
        var wished = place.wished();
        return words.say(
                "teacher.choices.fate",
                "student",
                name(place.student()),
                "skill",
                wished == null ? "" : ways.skill(wished.skill()),
                "fate",
                fate);
    }

    private ChoicesPage.Groups groups() {
        var mixing = facts.plans().mixing();
        return new ChoicesPage.Groups(
                words.say(
                        "teacher.groups.lead",
                        "run",
                        mixing.stream().mapToInt(GroupGuard.Mixing::run).max().orElse(0),
                        "limit",
                        facts.plans().limit(),
                        "days",
                        GroupGuard.DAYS),
                new Table(
                        words.say("teacher.groups.title"),
                        List.of(
                                words.say("teacher.groups.student"),
                                words.say("teacher.groups.same_level"),
                                words.say("teacher.groups.run"),
                                words.say("teacher.groups.purpose"),
                                words.say("teacher.groups.peers"),
                                words.say("teacher.groups.most"),
                                words.say("teacher.groups.alike")),
                        mixing.stream().map(this::row).toList()),
                mixing.stream()
                        .map(one ->
                                MixedView.address(
                                        facts.chosen().roster().schoolClass().id(), one.student()))
                        .toList());
    }

    private List<String> row(GroupGuard.Mixing one) {
        return List.of(
                name(one.student()),
                String.valueOf(one.sameLevel()),
                String.valueOf(one.run()),
                String.valueOf(one.onePurpose()),
                String.valueOf(one.company().peers()),
                String.valueOf(one.company().mostWithOne()),
                words.say(
                        "teacher.groups.alike_of",
                        "alike",
                        one.company().alike(),
                        "expected",
                        one.company().expected()));
    }

    private ChoicesPage.Playlists playlists() {
        return new PlaylistWords(words, ways, facts.names().people())
                .section(facts.chosen().roster().schoolClass().id(), facts);
    }

    private ChoicesPage.Offered offered() {
        var skills = facts.offer().skills();
        var thin = skills.stream().filter(ClassOffer.Skill::thin).count();
        return new ChoicesPage.Offered(
                thin == 0 ? "" : words.say("teacher.choices.thin", "count", thin),
                skills.stream().map(this::skill).toList(),
                new ChoicesPage.Add(
                        post("/add"),
                        skills.stream()
                                .map(skill ->
                                        new ChoicesPage.Option(
                                                skill.skill().toString(),
                                                ways.skill(skill.skill())))
                                .toList(),
                        Arrays.stream(Mode.values())
                                .map(mode ->
                                        new ChoicesPage.Option(
                                                mode.name(), words.say("kit.way", "mode", mode)))
                                .toList()));
    }

    private ChoicesPage.Skill skill(ClassOffer.Skill skill) {
        return new ChoicesPage.Skill(
                skill.skill().toString(),
                ways.skill(skill.skill()),
                words.say(
                        "teacher.choices.ready",
                        "count",
                        skill.ready().size(),
                        "thin",
                        skill.thin() ? "yes" : "no"),
                counts.names(skill.ready()),
                skill.ways().stream().map(this::way).toList(),
                skill.takenAway().stream()
                        .map(way ->
                                new ChoicesPage.Way(
                                        text(way),
                                        "",
                                        List.of(),
                                        button(words.say("teacher.choices.put_back"), way, "/add")))
                        .toList());
    }

    private ChoicesPage.Way way(ClassOffer.Counted counted) {
        return new ChoicesPage.Way(
                text(counted.way()),
                counts.number(counted),
                counts.lines(counted),
                button(words.say("teacher.choices.take_away"), counted.way(), "/take-away"));
    }

    /** On paper: Prices in our street, about 20 minutes. */
    private String text(Way way) {
        return Stream.of(ways.mode(way), ways.with(way), ways.minutes(way))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private PostButton button(String label, Way way, String what) {
        var material = way.with().material();
        return new PostButton(
                label,
                post(what)
                        + "&skill=%s&mode=%s".formatted(way.skill(), way.mode().name())
                        + (material == null ? "" : "&material=" + material)
                        + (way.minutes() == null ? "" : "&minutes=" + way.minutes())
                        + (way.with().words().isEmpty()
                                ? ""
                                : "&words="
                                        + java.net.URLEncoder.encode(
                                                way.with().words(),
                                                java.nio.charset.StandardCharsets.UTF_8)));
    }

    private String post(String what) {
        return "%s%s?class=%s"
                .formatted(
                        ChoicesController.PAGE, what, facts.chosen().roster().schoolClass().id());
    }

    private String name(PersonId student) {
        var person = facts.names().people().get(student);
        return person == null ? "" : person.name().brief();
    }
}
