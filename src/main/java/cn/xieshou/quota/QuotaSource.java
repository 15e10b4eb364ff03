package cn.xieshou.quota;

import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.register.Condition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feature that answers quotas from its own record, one bean each; until there is one, a quota says whose record answers it. */
public interface QuotaSource {

    /** Whose record it is. */
    Basis basis();

    /** How a pairing stands with each measure of it that the programme has chosen. */
    List<Answer> answers(Pairing pairing, Term term, ProgrammeYear programme);

    /**
     * How many pairings have met a clause of it, by clause and code of the programme; asked in the database, once for all.
     *
     * @param expected the pairings «p» of {@link cn.xieshou.pairing.PairingRows#FROM} of which it is expected
     */
    Map<String, Map<String, Integer>> met(Term term, Condition expected);

    /** The register where its figures are opened, as an address. */
    String register(Term term, String programme);

    /**
     * What it says of a measure.
     *
     * @param measure {@code Q-16.days}
     * @param met null while nobody knows
     * @param words «累计挂职12天，还差18天»
     * @param path where it is recorded
     */
    record Answer(String measure, @Nullable Boolean met, String words, String path) {}
}
