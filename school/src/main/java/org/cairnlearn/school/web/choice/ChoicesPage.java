package org.cairnlearn.school.web.choice;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * What a class is offered and chose. Every text is ready to be shown.
 *
 * @param classes the reader's classes; empty where there is one
 * @param none said while the class has nothing to choose, else null
 */
public record ChoicesPage(
        Head head, List<Link> classes, @Nullable Notice none, Said said, Rest rest) {
    public ChoicesPage {
        classes = List.copyOf(classes);
    }

    /** What is offered, and how groups have mixed. */
    public record Rest(Offered offered, Playlists playlists, Groups groups) {}

    /**
     * The playlists of the class.
     *
     * @param action where one is put together
     * @param skills for which
     */
    public record Playlists(
            String action, String schoolClass, List<Option> skills, List<Playlist> all) {
        public Playlists {
            skills = List.copyOf(skills);
            all = List.copyOf(all);
        }
    }

    /**
     * A playlist.
     *
     * @param thin that it is work to do, in words; empty when it is none
     * @param people who has the skill, and who has come how far
     */
    public record Playlist(
            String id,
            String title,
            String thin,
            List<String> steps,
            List<String> people,
            Change change) {
        public Playlist {
            steps = List.copyOf(steps);
            people = List.copyOf(people);
        }
    }

    /** What can be done with it. */
    public record Change(Link edit, PostButton away) {}

    /**
     * How groups have mixed.
     *
     * @param lead the longest run, and the limit
     * @param leads where the figures of each student are explained
     */
    public record Groups(String lead, Table table, List<String> leads) {
        public Groups {
            leads = List.copyOf(leads);
        }
    }

    /**
     * The first sentence answers what was chosen.
     *
     * @param file the page's tables to take away
     */
    public record Head(String lead, String day, Take file) {}

    /**
     * What students said.
     *
     * @param proposals to answer, the longest wait first
     * @param chosen Ada: Unit rates, on paper
     * @param open who has said nothing yet; may be empty
     * @param waits who waits for what is scarce
     * @param missed what plans could not keep, and why
     */
    public record Said(
            List<Proposal> proposals,
            List<String> chosen,
            String open,
            List<String> waits,
            Missed missed) {
        public Said {
            proposals = List.copyOf(proposals);
            chosen = List.copyOf(chosen);
            waits = List.copyOf(waits);
        }
    }

    /**
     * What plans could not keep.
     *
     * @param title of which days
     * @param lines Ada, Unit rates: the groups on it are full
     * @param other to the same of other days
     */
    public record Missed(String title, List<String> lines, Link other) {
        public Missed {
            lines = List.copyOf(lines);
        }
    }

    /** A proposal and the form that answers it. */
    public record Proposal(String id, String student, String words, String action) {}

    /**
     * What is offered.
     *
     * @param thin how many skills are work to do; empty when none is
     * @param add where something is added, for which skills
     */
    public record Offered(String thin, List<Skill> skills, Add add) {
        public Offered {
            skills = List.copyOf(skills);
        }
    }

    /** Where something is added. */
    public record Add(String action, List<Option> skills, List<Option> modes) {
        public Add {
            skills = List.copyOf(skills);
            modes = List.copyOf(modes);
        }
    }

    /** One value of a list to pick from. */
    public record Option(String value, String label) {}

    /**
     * A skill.
     *
     * @param note 7 could work on it; with what is lacking
     * @param names who they are; may be empty
     * @param away what was taken away, with the way back
     */
    public record Skill(
            String id, String name, String note, String names, List<Way> ways, List<Way> away) {
        public Skill {
            ways = List.copyOf(ways);
            away = List.copyOf(away);
        }
    }

    /**
     * A way.
     *
     * @param counts offered 12 times, chosen 4 times; may be empty
     * @param names by whom it was chosen, by whom not; as long as the counts
     * @param change takes it away, or puts it back
     */
    public record Way(String text, String counts, List<String> names, PostButton change) {
        public Way {
            names = List.copyOf(names);
        }
    }
}
