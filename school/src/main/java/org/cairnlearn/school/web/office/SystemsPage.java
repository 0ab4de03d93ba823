package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * The other systems that may read from here.
 *
 * @param key of a system that was just added; shown once
 * @param wrong what was not done and why; empty when it was
 */
public record SystemsPage(
        String lead, List<Row> systems, Form form, News news, @Nullable Key key, String wrong) {
    public SystemsPage {
        systems = List.copyOf(systems);
    }

    /**
     * One system.
     *
     * @param id tells it from others on the page
     */
    public record Row(String id, String name, Said said, Steps steps) {}

    /**
     * What is said of it, each in words.
     *
     * @param alarm why it is stopped; empty when it is not
     */
    public record Said(String state, String use, List<String> scopes, String days, String alarm) {
        public Said {
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * What can be done.
     *
     * @param revoke null when it was taken back
     * @param lift where the form is posted that lets it go on; null when it is not stopped
     */
    public record Steps(@Nullable PostButton revoke, @Nullable String lift) {}

    /** What stands in the form. */
    public record Form(String name, List<Choice> uses, List<Choice> scopes, String ends) {
        public Form {
            uses = List.copyOf(uses);
            scopes = List.copyOf(scopes);
        }
    }

    /**
     * Who is told what happens, and the form for one more.
     *
     * @param secret of an address that was just added; shown once, otherwise empty
     */
    public record News(
            List<Told> told,
            List<Choice> systems,
            List<Choice> kinds,
            String address,
            String secret) {
        public News {
            told = List.copyOf(told);
            systems = List.copyOf(systems);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * An address that is told.
     *
     * @param id tells it from others on the page
     * @param health how it goes and how much waits, in words
     * @param tried what came of a test message just now; may be empty
     * @param resume null while it takes what it is told
     */
    public record Told(
            String id,
            String name,
            String address,
            List<String> kinds,
            String health,
            String tried,
            PostButton test,
            @Nullable PostButton resume,
            PostButton remove) {
        public Told {
            kinds = List.copyOf(kinds);
        }
    }

    /** One of several. */
    public record Choice(String value, String label, boolean chosen) {}

    /** What the other system is told. */
    public record Key(String name, String id, String secret) {}
}
