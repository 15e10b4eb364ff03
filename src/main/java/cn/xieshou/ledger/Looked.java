package cn.xieshou.ledger;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.shared.Side;
import java.time.LocalDate;
import java.util.List;

/**
 * An activity as it is looked at for what is odd about it, recorded or about to be.
 *
 * @param id 0 if it is not recorded yet
 * @param corrects the one whose place it is to take; 0 if none
 */
record Looked(
        long id,
        LocalDate heldOn,
        String type,
        String subject,
        String topic,
        Side side,
        String school,
        List<Participant> people,
        long corrects) {

    static Looked of(Pairing pairing, Activity one, List<Participant> people) {
        return new Looked(
                one.id(),
                one.heldOn(),
                one.type(),
                one.subject(),
                one.topic(),
                one.side(),
                school(pairing, one.place()),
                people,
                one.corrects() == null ? 0 : one.corrects());
    }

    static Looked of(Pairing pairing, long id, Side side, NewActivity one) {
        return new Looked(
                id,
                one.heldOn(),
                one.type().code(),
                one.subject(),
                one.topic(),
                side,
                school(pairing, one.place()),
                one.people(),
                0);
    }

    /** Code of the school where it was held; empty if at none of both. */
    private static String school(Pairing pairing, Place place) {
        return switch (place) {
            case RECIPIENT -> pairing.recipientSchool();
            case SUPPORTING -> pairing.supportingSchool();
            case ELSEWHERE -> "";
        };
    }

    /** Whether both are about the same: itself, or one corrects the other. */
    boolean isOf(Looked other) {
        return id == other.id || (corrects != 0 && corrects == other.id) || (id != 0 && id == other.corrects);
    }

    /** Numbers of the teachers among those who took part. */
    List<String> numbers() {
        return people.stream()
                .map(Participant::staffNumber)
                .filter(number -> number != null)
                .toList();
    }
}
