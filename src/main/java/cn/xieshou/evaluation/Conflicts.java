package cn.xieshou.evaluation;

import cn.xieshou.pairing.Pairing;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Whose judgement would be of their own: the two schools of a pairing, and whoever is paired with one of them (R-EVA-1). */
final class Conflicts {

    private Conflicts() {}

    /**
     * Codes of the schools that no judge may have a tie to.
     *
     * @param others all pairings of either school that have not ended
     */
    static Set<String> around(Pairing pairing, Collection<Pairing> others) {
        Set<String> schools = new TreeSet<>(Set.of(pairing.supportingSchool(), pairing.recipientSchool()));
        others.stream()
                .filter(other -> other.endedOn() == null)
                .filter(other ->
                        pairing.involves(other.supportingSchool()) || pairing.involves(other.recipientSchool()))
                .forEach(other -> {
                    schools.add(other.supportingSchool());
                    schools.add(other.recipientSchool());
                });
        return schools;
    }
}
