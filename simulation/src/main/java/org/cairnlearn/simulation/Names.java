package org.cairnlearn.simulation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cairnlearn.simulation.learning.Chance;

/**
 * Names from many places, put together by chance: no person of this world is meant. Some carry
 * accents, apostrophes, spaces and hyphens, as the names of a real school do.
 */
final class Names {
    private static final List<String> GIVEN =
            words(
                    """
                    Aaliyah Abdi Adaeze Aiko Alma Amara Anahi Anders Anjali Ansel Arjun Asher
                    Aylin Beatriz Bodhi Caleb Camila Chidi Cora Dalia Darius Delia Diego Eleni
                    Elif Emeka Esme Fatima Felix Freya Gael Giulia Hana Hassan Hugo Ibrahim Imani
                    Ines Isak Ivy Jamal Jiho Jonah José Kaia Keanu Kenji Khadija Kiona Lakshmi
                    Leila Linh Luca Mai Malik Marisol Mateo Micah Mina Nadia Naveen Nia Nils Noor
                    Omar Oren Paloma Petra Priya Quang Quinn Rafael Rania Renée Rohan Rosa Sade
                    Samir Sanna Selam Siobhán Soren Suda Tadeo Talia Tariq Tenzin Thandi Tomas
                    Uma Valentina Wren Xiomara Yara Yusuf Zainab Zoë Zuri
                    """);

    /** An underscore stands for a space within a name. */
    private static final List<String> FAMILY =
            words(
                    """
                    Abebe Adeyemi Aguilar Akana Alvarado Andersson Asante Bakare Baptiste
                    Barzani Begay Bellweather Boateng Brandvold Castellanos Chaudhry Chukwu
                    Contreras Cordova D'Amico Dalgaard de_la_Cruz Delacroix Demir Desai
                    Diallo Dlamini Doyle Duarte Eriksen Espinoza Farrow Ferreira Fonoti
                    Ghebre Greenhalgh Gutiérrez Haddad Hakimi Hollowell Iwasaki Jankowski
                    Jaramillo Kahananui Kaur Kealoha Khoury Kimura Kowalczyk Lindqvist
                    Longfeather Maddox Mahlangu Marchetti Mbeki-Stone Mendoza Mirza Montoya
                    Moreau Nakagawa Ndiaye Nguyen Núñez O'Rourke Okafor Okonkwo Oyelaran
                    Paniagua Papadakis Petrova Quispe Rahimi Ramaswamy Reyes Rosenfeld
                    Saavedra Sandoval Sato Sesay Shrestha Silva Sokolov Tanaka Tekle
                    Thornbury Toledo Tran Tsosie Underhill van_der_Meer Vang Varga
                    Venkataraman Villanueva Vu Wanjiru Whitlock Xiong Yazzie Yilmaz Zamora
                    Zielinski
                    """);

    private Names() {}

    /** That many different names, given and family name. */
    static List<Name> draw(int count, Chance chance) {
        int most = GIVEN.size() * FAMILY.size();
        if (count > most) {
            throw new IllegalArgumentException(
                    "There are names for %d people, not for %d".formatted(most, count));
        }
        List<String> given = chance.shuffled(GIVEN);
        List<String> family = chance.shuffled(FAMILY);
        return Stream.iterate(0, n -> n + 1)
                .limit(count)
                .map(n -> nameOf(n, given, family))
                .toList();
    }

    /** Walks both lists together, and shifts one against the other after each whole walk. */
    private static Name nameOf(int n, List<String> given, List<String> family) {
        int walk = n / given.size();
        return new Name(
                given.get(n % given.size()), family.get((n % given.size() + walk) % family.size()));
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).map(word -> word.replace('_', ' ')).toList();
    }

    /** A given and a family name. */
    record Name(String given, String family) {
        Person person(SourcedId id, Role role) {
            return new Person(id, role, given, family, username());
        }

        /** Plain lower-case letters and one dot. */
        String username() {
            return plain(given) + "." + plain(family);
        }

        private static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "");
        }
    }
}
