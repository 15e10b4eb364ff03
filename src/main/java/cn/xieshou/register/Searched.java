package cn.xieshou.register;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the search over everything looks through: one bean of a feature for each kind of thing that it keeps, in the order of
 * {@code @Order}. Who may see what is decided where the feature's own pages decide it.
 */
public interface Searched {

    /** What the account may see of what the words name; empty if it has no list of this kind. */
    Optional<Finds> find(String account, String words, int most);

    /**
     * The address of the one thing that has exactly this number, if the account may see it.
     *
     * @param number without blanks, in half width and capitals
     */
    default Optional<String> numbered(String account, String number) {
        return Optional.empty();
    }

    /**
     * What was found of one kind.
     *
     * @param kind «学校»
     * @param first the first of them, as many as asked for
     * @param all how many there are
     * @param address where all of them are listed, empty if nowhere
     */
    record Finds(String kind, List<Found> first, int all, String address) {

        /** The same, each told anew: for what only other tables know of them. */
        public Finds each(UnaryOperator<Found> told) {
            return new Finds(kind, first.stream().map(told).toList(), all, address);
        }
    }

    /**
     * One of them.
     *
     * @param title what people call it
     * @param address its page
     * @param remark what tells it from others, empty if nothing
     */
    record Found(String title, String address, String remark) {}
}
