package org.cairnlearn.school.web.office.year;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.schedule.Bells;
import org.cairnlearn.school.schedule.ClosedRoom;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.year.YearAsked.Part;
import org.cairnlearn.school.web.office.year.YearPage.Choice;
import org.cairnlearn.school.web.office.year.YearPage.Field;
import org.cairnlearn.school.web.office.year.YearPage.Form;
import org.cairnlearn.school.web.office.year.YearPage.Row;
import org.cairnlearn.school.web.office.year.YearPage.Table;
import org.jspecify.annotations.Nullable;

/** Bell schedules and rooms: what there is, and one of them to change or a new one. */
final class YearListsView {
    /** So many rows are free in a form of a bell schedule, beside those that are filled. */
    private static final int FREE = 3;

    private static final int LEAST = 8;

    private final YearFacts facts;
    private final YearAddress address;
    private final YearFields fields;
    private final Words words;

    YearListsView(YearFacts facts, YearFields fields) {
        this.facts = facts;
        this.address = new YearAddress(facts.where().school().id());
        this.fields = fields;
        this.words = fields.words();
    }

    YearPage.Part bells() {
        var all = facts.calendar().bells();
        var chosen =
                all.stream()
                        .filter(one -> one.name().equals(fields.typed().text("name")))
                        .findFirst();
        return new YearPage.Part(
                words.say("office.year.part", "part", Part.BELLS),
                null,
                all.stream().map(this::table).toList(),
                List.of(form(chosen)));
    }

    private Table table(Bells one) {
        var used = one.usedOn().stream().sorted().map(this::usedOn).toList();
        var title =
                words.say(
                        "office.year.bells_used",
                        "name",
                        one.name(),
                        "days",
                        used.isEmpty() ? words.say("office.year.usual_days") : words.list(used));
        return new Table(
                title,
                List.of(
                        fields.label("code"),
                        fields.label("label"),
                        words.say("office.year.times"),
                        fields.label("flex")),
                one.periods().stream().map(period -> row(one, period)).toList());
    }

    private Row row(Bells one, Period period) {
        return new Row(
                Link.to(period.code(), address.of(Part.BELLS, "name", one.name())),
                List.of(
                        period.name().equals(period.code()) ? "" : period.name(),
                        words.span(period.starts(), period.ends()),
                        period.flex() ? words.say("office.year.yes") : ""),
                null);
    }

    private String usedOn(String word) {
        return DayKind.find(word)
                .map(kind -> words.say("office.year.kind", "kind", kind))
                .or(() -> weekday(word).map(day -> words.weekday(day, TextStyle.FULL)))
                .orElse(word);
    }

    private static Optional<DayOfWeek> weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private Form form(Optional<Bells> chosen) {
        var name = chosen.map(Bells::name).orElse("");
        return new Form(
                chosen.isPresent()
                        ? words.say("office.year.change", "what", name)
                        : words.say("office.year.new_bells"),
                fields.save(address.set("bells")),
                List.of(
                        fields.text("name", name, true),
                        fields.checks("used", days(chosen.map(Bells::usedOn).orElse(Set.of())))),
                rows(chosen.map(Bells::periods).orElse(List.of())),
                back("bells", facts.byHand().bells(), name));
    }

    private List<Choice> days(Set<String> used) {
        var days = new ArrayList<String>();
        Arrays.stream(DayKind.values())
                .filter(kind -> kind.hasSchool() && kind != DayKind.INSTRUCTIONAL)
                .map(DayKind::text)
                .forEach(days::add);
        Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .forEach(days::add);
        facts.things().rotation().ifPresent(turns -> days.addAll(turns.labels()));
        used.stream().filter(word -> !days.contains(word)).sorted().forEach(days::add);
        return days.stream()
                .map(word -> new Choice(word, usedOn(word), used.contains(word)))
                .toList();
    }

    private List<List<Field>> rows(List<Period> periods) {
        var typed = fields.refused() ? fields.typed().texts("code").size() : 0;
        var count = Math.max(typed, Math.max(LEAST, periods.size() + FREE));
        return IntStream.range(0, count)
                .mapToObj(row -> periodRow(row, row < periods.size() ? periods.get(row) : null))
                .toList();
    }

    private List<Field> periodRow(int row, @Nullable Period period) {
        return List.of(
                cell(row, "code", "text", period == null ? "" : period.code()),
                cell(
                        row,
                        "label",
                        "text",
                        period == null || period.name().equals(period.code()) ? "" : period.name()),
                cell(row, "starts", "time", period == null ? "" : period.starts().toString()),
                cell(row, "ends", "time", period == null ? "" : period.ends().toString()),
                flex(row, period != null && period.flex()));
    }

    private Field cell(int row, String name, String type, String stored) {
        var typed = fields.refused() ? fields.typed().texts(name) : List.<String>of();
        var value = row < typed.size() ? typed.get(row) : fields.refused() ? "" : stored;
        return new Field(
                new Field.Input(name + "-" + row, name, type, value, false),
                label(row, name),
                "",
                List.of());
    }

    private Field flex(int row, boolean stored) {
        var value = Integer.toString(row);
        var is = fields.refused() ? fields.typed().texts("flex").contains(value) : stored;
        return new Field(
                new Field.Input("flex-" + row, "flex", "check", value, false),
                label(row, "flex"),
                "",
                List.of(new Choice(value, label(row, "flex"), is)));
    }

    private String label(int row, String name) {
        return words.say("office.year.field_of", "row", row + 1, "field", fields.label(name));
    }

    YearPage.Part rooms() {
        var all = facts.things().rooms();
        var chosen =
                all.stream()
                        .filter(one -> one.name().equals(fields.typed().text("name")))
                        .findFirst();
        var table =
                new Table(
                        words.say("office.year.rooms", "count", all.size()),
                        List.of(
                                fields.label("room"),
                                fields.label("seats"),
                                fields.label("features")),
                        all.stream().map(this::row).toList());
        return new YearPage.Part(
                words.say("office.year.part", "part", Part.ROOMS),
                null,
                all.isEmpty() ? List.of(table) : List.of(closed(), table),
                all.isEmpty() ? List.of(room(chosen)) : List.of(close(), room(chosen)));
    }

    /** Which rooms cannot be used, from today on. */
    private Table closed() {
        var closed = facts.calendar().closedFrom(facts.where().today());
        return new Table(
                words.say("office.year.closed", "count", closed.size()),
                List.of(
                        fields.label("room"),
                        words.say("office.year.when"),
                        fields.label("instead")),
                closed.stream().map(this::row).toList());
    }

    private Row row(ClosedRoom one) {
        var periods = String.join("; ", one.periods().stream().sorted().toList());
        var day = words.shortDay(one.date());
        return new Row(
                Link.to(one.room(), address.of(Part.ROOMS, "name", one.room())),
                List.of(periods.isEmpty() ? day : day + ": " + periods, one.instead()),
                new PostButton(
                        words.say("office.year.open_room"),
                        address.back(YearForms.CLOSED, "on", one.date())
                                + "&room="
                                + YearAddress.encoded(one.room())));
    }

    private Form close() {
        var rooms =
                facts.things().rooms().stream()
                        .map(room -> new Choice(room.name(), room.name(), false))
                        .toList();
        var nowhere = new Choice("", words.say("office.year.nowhere"), true);
        return new Form(
                words.say("office.year.close_room"),
                fields.save(address.set(YearForms.CLOSED)),
                List.of(
                        fields.choice("room", rooms),
                        fields.date("on", facts.where().today().toString(), true),
                        fields.several("periods", Set.of()),
                        fields.choice(
                                "instead",
                                Stream.concat(Stream.of(nowhere), rooms.stream()).toList())),
                List.of(),
                null);
    }

    private Row row(Room room) {
        return new Row(
                Link.to(room.name(), address.of(Part.ROOMS, "name", room.name())),
                List.of(
                        room.seats() == null ? "" : room.seats().toString(),
                        String.join("; ", room.features().stream().sorted().toList())),
                back("rooms", facts.byHand().rooms(), room.name()));
    }

    private Form room(Optional<Room> chosen) {
        var name = chosen.map(Room::name).orElse("");
        var seats = chosen.map(Room::seats).map(String::valueOf).orElse("");
        return new Form(
                chosen.isPresent()
                        ? words.say("office.year.change", "what", name)
                        : words.say("office.year.new_room"),
                fields.save(address.set("rooms")),
                List.of(
                        fields.text("name", name, true),
                        fields.text("seats", seats, false),
                        fields.several("features", chosen.map(Room::features).orElse(Set.of()))),
                List.of(),
                null);
    }

    private @Nullable PostButton back(String what, Set<String> byHand, String name) {
        return byHand.contains(name)
                ? new PostButton(words.say("office.year.back"), address.back(what, "name", name))
                : null;
    }
}
