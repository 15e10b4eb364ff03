package cn.xieshou.ledger;

import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.shared.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Activities as they would be typed, to be changed. */
@Component
public class TypedActivities {

    private final ParticipantRepository people;
    private final TypedNames names;
    private final Pairings pairings;

    TypedActivities(ParticipantRepository people, TypedNames names, Pairings pairings) {
        this.people = people;
        this.names = names;
        this.pairings = pairings;
    }

    public TypedActivity of(Activity activity) {
        Pairing pairing = pairings.get(activity.pairingId());
        List<Participant> all = people.of(activity.id());
        return new TypedActivity(
                activity.type(),
                activity.heldOn().toString(),
                activity.hours().stripTrailingZeros().toPlainString(),
                activity.place().name(),
                activity.placeNote(),
                activity.subject(),
                activity.grade(),
                activity.topic(),
                activity.content(),
                activity.effect(),
                names.typed(all, Side.SUPPORTING, pairing.supportingSchool()),
                names.typed(all, Side.RECIPIENT, pairing.recipientSchool()),
                activity.remark());
    }

    /** Whom one may choose of a school of the pairing, by what they teach, «其他人员» last. */
    public Map<String, List<String>> choosable(Pairing pairing, Side side) {
        return names.choosable(side, pairing.school(side)).stream()
                .collect(Collectors.groupingBy(
                        one -> one.subject().isEmpty() ? "其他人员" : one.subject(),
                        LinkedHashMap::new,
                        Collectors.mapping(Choosable::name, Collectors.toList())));
    }

    /** @param fields by their names on the page; one that is not there is empty */
    public static TypedActivity of(Map<String, String> fields) {
        Function<String, String> field = name -> fields.getOrDefault(name, "");
        return new TypedActivity(
                field.apply("type"),
                field.apply("heldOn"),
                field.apply("hours"),
                field.apply("place"),
                field.apply("placeNote"),
                field.apply("subject"),
                field.apply("grade"),
                field.apply("topic"),
                field.apply("content"),
                field.apply("effect"),
                field.apply("supportingPeople"),
                field.apply("recipientPeople"),
                field.apply("remark"));
    }
}
