package cn.xieshou.renewal;

import cn.xieshou.shared.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to follow a pairing's cycle.
 *
 * @param proposal what the table proposes once the schools were heard; null before
 * @param reason why it proposes that
 * @param programme in which the next cycle runs; null unless it is renewed
 * @param number of the paper of the decision; null before, and where it was decided before decisions had papers
 * @param wishes of the schools that answered
 */
public record Renewal(
        String pairingId,
        Instant openedAt,
        @Nullable Outcome proposal,
        @Nullable String reason,
        @Nullable Outcome decision,
        @Nullable String opinion,
        @Nullable String programme,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String number,
        List<Stated> wishes) {

    /** Of a school that did not answer in time. */
    public static final String UNANSWERED = "期限内没有答复";

    /**
     * What a school said.
     *
     * @param changes what is to change in the next cycle, or why it is to end
     */
    public record Stated(Side side, Wish wish, String changes, String statedBy, Instant statedAt) {

        /** «续签。多派音乐教师» */
        String inWords() {
            return wish.label() + (changes.isEmpty() ? "" : "。" + changes);
        }
    }

    /** What that side's school said, if it did. */
    public Optional<Stated> wish(Side side) {
        return wishes.stream().filter(one -> one.side() == side).findFirst();
    }

    /** What it wishes; nothing in particular if it has not answered. */
    public Wish wishOf(Side side) {
        return wish(side).map(Stated::wish).orElse(Wish.NONE);
    }

    /** What the paper of the decision is called by. */
    public String paperNumber() {
        return number == null ? pairingId : number;
    }

    /** Where the paper of the decision is fetched, without its format. */
    public String paperPath() {
        return "/renewals/" + pairingId + "/decision";
    }

    /**
     * What both wish, a line each, once nobody is waited for.
     *
     * @param school name of the school on a side
     */
    public String wishesInWords(Function<Side, String> school) {
        return Stream.of(Side.SUPPORTING, Side.RECIPIENT)
                .map(side -> school.apply(side) + "："
                        + wish(side).map(Stated::inWords).orElse(UNANSWERED))
                .collect(Collectors.joining("\n"));
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Renewal[" + pairingId + ", " + decision + "]";
    }
}
