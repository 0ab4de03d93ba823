package org.cairnlearn.school.web.classdoor;

import gg.jte.Content;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.cairnlearn.school.classdoor.Picture;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Icons;
import org.cairnlearn.school.web.kit.Words;

/** How the pictures look and are called, and how a child's name stands on a button. */
final class Drawings {
    private Drawings() {}

    static List<PicturesPage.Choice> all(Words words) {
        return of(Arrays.asList(Picture.values()), words);
    }

    static List<PicturesPage.Choice> of(Collection<Picture> pictures, Words words) {
        return pictures.stream()
                .map(picture ->
                        new PicturesPage.Choice(
                                picture.name(),
                                name(picture, words),
                                drawing(picture)))
                .toList();
    }

    private static String name(Picture picture, Words words) {
        return switch (picture) {
            case SUN -> words.say("door.picture.sun");
            case MOON -> words.say("door.picture.moon");
            case STAR -> words.say("door.picture.star");
            case HEART -> words.say("door.picture.heart");
            case FISH -> words.say("door.picture.fish");
            case BIRD -> words.say("door.picture.bird");
            case CAT -> words.say("door.picture.cat");
            case APPLE -> words.say("door.picture.apple");
            case TREE -> words.say("door.picture.tree");
            case CAR -> words.say("door.picture.car");
            case UMBRELLA -> words.say("door.picture.umbrella");
            case KEY -> words.say("door.picture.key");
        };
    }

    private static Content drawing(Picture picture) {
        return switch (picture) {
            case SUN -> Icons.SUN;
            case MOON -> Icons.MOON;
            case STAR -> Icons.STAR;
            case HEART -> Icons.HEART;
            case FISH -> Icons.FISH;
            case BIRD -> Icons.BIRD;
            case CAT -> Icons.CAT;
            case APPLE -> Icons.APPLE;
            case TREE -> Icons.TREE;
            case CAR -> Icons.CAR;
            case UMBRELLA -> Icons.UMBRELLA;
            case KEY -> Icons.KEY;
        };
    }

    /** The given name; with the first letter of the family's where two have the same. */
    static String name(Person student, List<Person> all) {
        var given = student.name().given();
        var alike = all.stream().filter(one -> one.name().given().equals(given)).count();
        var family = student.name().family();
        if (given.isEmpty() || family.isEmpty()) {
            return student.name().full();
        }
        return alike == 1
                ? given
                : "%s %s.".formatted(given, family.substring(0, family.offsetByCodePoints(0, 1)));
    }
}
