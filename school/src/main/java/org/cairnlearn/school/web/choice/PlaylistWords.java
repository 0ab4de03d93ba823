package org.cairnlearn.school.web.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.Playlist;
import org.cairnlearn.school.choice.Walk;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;

/** Puts the playlists of a class into words for those who teach it. */
record PlaylistWords(Words words, ChoiceWords ways, Map<PersonId, Person> people) {
    ChoicesPage.Playlists section(ClassId schoolClass, ChoicesReader.Facts facts) {
        return new ChoicesPage.Playlists(
                PlaylistController.PAGE,
                schoolClass.toString(),
                facts.offer().skills().stream()
                        .map(skill ->
                                new ChoicesPage.Option(
                                        skill.skill().toString(), ways.skill(skill.skill())))
                        .toList(),
                facts.playlists().all().stream()
                        .map(one -> playlist(one, facts.playlists().walks()))
                        .toList());
    }

    private ChoicesPage.Playlist playlist(Playlist one, Map<PersonId, List<Walk>> walks) {
        var query = "?class=%s&id=%s".formatted(one.schoolClass(), one.id());
        return new ChoicesPage.Playlist(
                one.id().toString(),
                "%s: %s".formatted(ways.skill(one.plot().target()), one.plot().title()),
                one.plot().thin() ? words.say("teacher.playlist.thin") : "",
                one.plot().steps().stream().map(ways::step).toList(),
                people(one, walks),
                new ChoicesPage.Change(
                        Link.to(
                                words.say("teacher.playlist.change"),
                                PlaylistController.PAGE + query),
                        new PostButton(
                                words.say("teacher.choices.take_away"),
                                PlaylistController.PAGE + "/take-away" + query)));
    }

    private List<String> people(Playlist one, Map<PersonId, List<Walk>> walks) {
        var reached = new ArrayList<String>();
        var going = new ArrayList<String>();
        people.values().stream()
                .sorted(Comparator.comparing(person -> person.name().brief()))
                .forEach(person ->
                        walks.getOrDefault(person.id(), List.of()).stream()
                                .filter(walk -> walk.playlist().id().equals(one.id()))
                                .forEach(walk -> note(person, walk, reached, going)));
        return Stream.of(said("reached", reached), said("going", going))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void note(Person person, Walk walk, List<String> reached, List<String> going) {
        if (walk.reached()) {
            reached.add(person.name().brief());
        } else if (walk.states().stream().anyMatch(state -> state != Walk.State.OPEN)) {
            going.add(
                    words.say(
                            "teacher.playlist.far",
                            "name",
                            person.name().brief(),
                            "done",
                            walk.states().stream().filter(one -> one == Walk.State.DONE).count(),
                            "all",
                            walk.states().size()));
        }
    }

    private String said(String what, List<String> names) {
        return names.isEmpty()
                ? ""
                : words.say("teacher.playlist.people", "what", what, "names", words.list(names));
    }
}
