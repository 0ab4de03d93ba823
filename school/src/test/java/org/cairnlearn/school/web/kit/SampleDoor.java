package org.cairnlearn.school.web.kit;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.web.classdoor.CardsPage;
import org.cairnlearn.school.web.classdoor.CodePage;
import org.cairnlearn.school.web.classdoor.DoorPage;
import org.cairnlearn.school.web.classdoor.NamesPage;
import org.cairnlearn.school.web.classdoor.PicturesPage;

/** A class that signs in at shared devices. */
final class SampleDoor {
    private static final List<String> NAMES =
            List.of(
                    "Abdulrahman",
                    "Ada",
                    "Ben",
                    "Chi",
                    "Dia",
                    "Eli",
                    "Fay",
                    "Gus",
                    "Hana",
                    "Maximiliano R.",
                    "Noor",
                    "Oli",
                    "Priya",
                    "Quinn",
                    "Rosa",
                    "Sam",
                    "Tariq",
                    "Maximiliano T.",
                    "Uma",
                    "Vi",
                    "Wren",
                    "Xia",
                    "Yara",
                    "Zoe");

    private final Words words;
    private final Assets assets;

    SampleDoor(Words words, Assets assets) {
        this.words = words;
        this.assets = assets;
    }

    JteModel of(SamplePages page) {
        var pages = new StaticTemplates();
        return switch (page) {
            case DOOR_CODE ->
                    pages.doorCode(bare("door.code.title"), new CodePage("", List.of(), ""));
            case DOOR_CODE_WRONG ->
                    pages.doorCode(
                            bare("door.code.title"),
                            new CodePage("K7M 2P", List.of(), words.say("door.code.wrong")));
            case DOOR_NAMES ->
                    pages.doorNames(
                            bare("door.names.title"),
                            new NamesPage(
                                    NAMES.stream().map(name -> Link.to(name, "/class")).toList()));
            case DOOR_TAP -> pages.doorPictures(bare("door.tap.title"), pictures(1, ""));
            case DOOR_TAP_WRONG ->
                    pages.doorPictures(
                            bare("door.tap.title"), pictures(0, words.say("door.tap.wrong")));
            case DOOR_TEACHER -> pages.doorTeacher(teacher("door.teacher.title"), door(null));
            case DOOR_TEACHER_OPEN ->
                    pages.doorTeacher(teacher("door.teacher.title"), door(open()));
            case DOOR_CARDS -> pages.doorCards(teacher("door.cards.title"), cards());
            default -> throw new IllegalArgumentException("No page of the door: " + page);
        };
    }

    private Page bare(String title) {
        return SampleFrame.bare(words, assets, words.say(title));
    }

    private Page teacher(String title) {
        return SampleFrame.sheet(words, assets, words.say(title));
    }

    private PicturesPage pictures(int taps, String said) {
        return new PicturesPage("Maximiliano R.", "/class/names/1", "SUN", taps, all(), said);
    }

    private List<PicturesPage.Choice> all() {
        return Stream.of(
                        new PicturesPage.Choice("SUN", words.say("door.picture.sun"), Icons.SUN),
                        new PicturesPage.Choice("MOON", words.say("door.picture.moon"), Icons.MOON),
                        new PicturesPage.Choice("STAR", words.say("door.picture.star"), Icons.STAR),
                        new PicturesPage.Choice(
                                "HEART", words.say("door.picture.heart"), Icons.HEART),
                        new PicturesPage.Choice("FISH", words.say("door.picture.fish"), Icons.FISH),
                        new PicturesPage.Choice("BIRD", words.say("door.picture.bird"), Icons.BIRD),
                        new PicturesPage.Choice("CAT", words.say("door.picture.cat"), Icons.CAT),
                        new PicturesPage.Choice(
                                "APPLE", words.say("door.picture.apple"), Icons.APPLE),
                        new PicturesPage.Choice("TREE", words.say("door.picture.tree"), Icons.TREE),
                        new PicturesPage.Choice("CAR", words.say("door.picture.car"), Icons.CAR),
                        new PicturesPage.Choice(
                                "UMBRELLA", words.say("door.picture.umbrella"), Icons.UMBRELLA),
                        new PicturesPage.Choice("KEY", words.say("door.picture.key"), Icons.KEY))
                .toList();
    }

    private static DoorPage.Open open() {
        return new DoorPage.Open(
                "K7M 2PX",
                "The door is open until 10:20.",
                Link.to("cairn.harbor.example/class", "https://cairn.harbor.example/class"),
                QrCode.of("https://cairn.harbor.example/class?code=K7M2PX"));
    }

    private DoorPage door(DoorPage.@org.jspecify.annotations.Nullable Open open) {
        return new DoorPage(
                "Grade 2, Room 12",
                "/teacher/class/1/sign-in",
                open,
                List.of(
                        new DoorPage.Time(38, words.say("door.teacher.block", "time", "10:20")),
                        new DoorPage.Time(20, words.say("door.teacher.minutes", "count", 20)),
                        new DoorPage.Time(45, words.say("door.teacher.minutes", "count", 45)),
                        new DoorPage.Time(90, words.say("door.teacher.minutes", "count", 90))));
    }

    private CardsPage cards() {
        return new CardsPage(
                "Grade 2, Room 12",
                "/teacher/class/1/sign-in",
                new PostButton(words.say("door.cards.complete"), "/c"),
                2,
                NAMES.stream()
                        .map(name ->
                                new CardsPage.One(
                                        "c-" + name.replace(" ", "").replace(".", ""),
                                        name + " Abeyta-Lindqvist",
                                        all().subList(6, 9),
                                        "K7M2-PXQ4",
                                        new PostButton(words.say("door.cards.renew"), "/n")))
                        .toList());
    }
}
