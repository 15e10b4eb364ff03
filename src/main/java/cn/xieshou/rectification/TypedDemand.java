package cn.xieshou.rectification;

import cn.xieshou.page.TypedFields;
import cn.xieshou.shared.Side;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.FormRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A demand as a person typed it.
 *
 * @param side name of a {@link Side}
 * @param findings one in each line
 * @param dueOn a date in one of the usual spellings
 */
public record TypedDemand(
        @Nullable String side,
        @Nullable String findings,
        @Nullable String asked,
        @Nullable String dueOn) {

    private static final int LONGEST_FINDING = 500;
    private static final int LONGEST_ASKED = 1000;
    private static final int MOST = 20;

    /**
     * What it says.
     *
     * @throws FormRefused with every reason
     */
    Demand read(String pairingId, DemandSource source, String sourceId, String facts, LocalDate today) {
        TypedFields fields = new TypedFields();
        Optional<Side> school = fields.choice("side", "学校", side, Side.class, "请选择学校");
        List<String> found = findings(fields, findings);
        String what = fields.required("asked", "整改要求", asked, LONGEST_ASKED);
        Optional<LocalDate> due =
                fields.day("dueOn", "整改期限", dueOn, today.plusDays(1), today.plusYears(1), "须在明天以后、一年以内");
        FormRefused.unless(fields);
        return new Demand(pairingId, school.orElseThrow(), source, sourceId, facts, found, what, due.orElseThrow());
    }

    /** One in each line, at least one. */
    static List<String> findings(TypedFields fields, @Nullable String typed) {
        List<String> found = lines(fields, typed);
        if (found.isEmpty()) {
            fields.wrong("findings", "发现的问题", "请填写发现的问题，一行一个");
        }
        return found;
    }

    /** One in each line, none if nothing was typed. */
    static List<String> lines(TypedFields fields, @Nullable String typed) {
        List<String> found = Text.clean(typed)
                .lines()
                .map(line -> fields.optional("findings", "发现的问题", line, LONGEST_FINDING))
                .filter(line -> !line.isEmpty())
                .toList();
        if (found.size() > MOST) {
            fields.wrong("findings", "发现的问题", "最多" + MOST + "个，现有" + found.size() + "个");
        }
        return found;
    }
}
