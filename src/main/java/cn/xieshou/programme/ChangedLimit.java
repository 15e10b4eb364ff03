package cn.xieshou.programme;

import cn.xieshou.calendar.Term;
import cn.xieshou.shared.SchoolYear;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A limit that is changed, to say what that would have meant.
 *
 * @param before as it holds
 * @param after as it would be
 */
public record ChangedLimit(LimitKey key, int before, int after) {

    /** The limit, if it is another one. */
    public static Optional<ChangedLimit> of(LimitKey key, ProgrammeYear before, ProgrammeYear after) {
        return Optional.of(new ChangedLimit(key, before.limit(key), after.limit(key)))
                .filter(limit -> limit.before != limit.after);
    }

    /**
     * «“整改不到位，可以限期再改”，2025—2026学年：整改6项，按原来的（1次）有5项不用再交办公室；按新的（2次）有6项不用再交办公室»
     *
     * @param whole all that there was
     * @param held what there would have been by a limit
     */
    public String sentence(SchoolYear judged, String whole, IntFunction<String> held) {
        return sentence(judged.label(), whole, held);
    }

    public String sentence(Term term, String whole, IntFunction<String> held) {
        return sentence(term.label(), whole, held);
    }

    private String sentence(String when, String whole, IntFunction<String> held) {
        return "“" + key.label() + "”，" + when + "：" + whole + "，按原来的（" + before + key.unit() + "）" + held.apply(before)
                + "；按新的（" + after + key.unit() + "）" + held.apply(after);
    }
}
