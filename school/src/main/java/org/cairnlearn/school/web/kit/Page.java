package org.cairnlearn.school.web.kit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page.
 *
 * @param title the page's own title, without the school
 * @param school the school's name, empty while nobody is signed in to one
 * @param person the signed-in person's name as pupils say it, empty when nobody is signed in
 * @param home where the mark at the top leads
 * @param nav the person's own pages; empty when nobody is signed in
 * @param languages one link per language, each labelled in its own language; empty hides the menu
 * @param signOut where signing out is posted; empty hides it
 * @param account where the own way in is looked after; empty hides it
 * @param toast what the last request did, or null
 * @param banners what must not be overlooked, each with where it leads
 */
public record Page(
        String title,
        Words words,
        Assets assets,
        Csrf csrf,
        String school,
        String person,
        String home,
        List<Link> nav,
        List<Link> languages,
        String signOut,
        String account,
        @Nullable Toast toast,
        List<Link> banners) {
    /** Where signing out of a shared device is posted: to the door of the class. */
    public static final String CLASS_DONE = "/class/done";

    public Page {
        nav = List.copyOf(nav);
        languages = List.copyOf(languages);
        banners = List.copyOf(banners);
    }

    /** The same page under what must not be overlooked, too. */
    public Page under(List<Link> said) {
        return new Page(
                title,
                words,
                assets,
                csrf,
                school,
                person,
                home,
                nav,
                languages,
                signOut,
                account,
                toast,
                Stream.concat(banners.stream(), said.stream()).toList());
    }

    /** The frame of a page that nobody is signed in to: sign-in, errors, getting ready. */
    public static Page bare(String title, Words words, Assets assets, Csrf csrf) {
        return new Page(
                title, words, assets, csrf, "", "", "/", List.of(), List.of(), "", "", null,
                List.of());
    }

    /** The links in the bar. */
    public List<Link> bar() {
        return nav.stream().filter(link -> !link.own()).toList();
    }

    /** The links under the reader's name. */
    public List<Link> own() {
        return nav.stream().filter(Link::own).toList();
    }

    /** Whether others use this device after the reader. */
    public boolean shared() {
        return signOut.equals(CLASS_DONE);
    }

    /** The same page, offering these languages. */
    public Page in(List<Link> offered) {
        return new Page(
                title, words, assets, csrf, school, person, home, nav, offered, signOut, account,
                toast, banners);
    }

    /** The same page, saying what has just happened. */
    public Page with(Toast said) {
        return new Page(
                title, words, assets, csrf, school, person, home, nav, languages, signOut, account,
                said, banners);
    }
}
