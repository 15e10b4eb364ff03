package cn.xieshou.quota.web;

import cn.xieshou.ledger.Activity;
import cn.xieshou.ledger.ActivityState;
import cn.xieshou.ledger.Participant;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An activity behind a number, or one that is not in it.
 *
 * @param type what its type is called
 * @param unfit what of the conditions of the quota it misses, empty if nothing
 */
record QuotaActivity(
        Activity activity, PairingInRow pairing, String type, List<String> unfit, List<Participant> people) {

    QuotaActivity with(List<Participant> found) {
        return new QuotaActivity(activity, pairing, type, unfit, found);
    }

    String path() {
        return "/activities/" + activity.id();
    }

    boolean counts() {
        return activity.state() == ActivityState.CONFIRMED && unfit.isEmpty();
    }

    /** Why it does not count, empty if it does. */
    String reason() {
        return Stream.concat(Stream.of(word()), unfit.stream())
                .filter(why -> !why.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private String word() {
        return switch (activity.state()) {
            case CONFIRMED -> "";
            case WAITING -> "待对方核对，确认后计入";
            case SUPERSEDED -> "已由更正后的活动替代";
            case SEEN -> "对方逾期未核对，只算知悉";
            case DISPUTED, TAKEN_BACK, DROPPED, DISSOLVED -> activity.state().label();
        };
    }

    /** «王某、李某» */
    String names(Side side) {
        return Participant.names(people, side);
    }
}
